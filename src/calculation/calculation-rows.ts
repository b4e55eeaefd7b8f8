import { toNumber } from "../exact";
import { type Line, amountOf, grantedBy } from "../planner";
import { type CountedClass, classText, moneyText, say } from "../text";
import { capFacts } from "./cap-facts";
import { countedCells } from "./counted-cells";
import { type SheetCell, factRow, usedFacts } from "./fact-rows";
import { leftOutRow, lineRow } from "./line-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/** What a row is, for whoever gives the sheet its look. */
export type RowRole =
  "title" | "made" | "part" | "heads" | "fact" | "line" | "left-out" | "note" | "total" | "sign";

export interface CalculationRow {
  readonly role: RowRole;
  readonly cells: readonly SheetCell[];
}

export const COLUMNS = 9;
/** Where facts have their value, lines their class, and what they count for. */
const [VALUE, CLASS, COUNTED] = ["B", "C", "H"];
/** More would hide what matters: the rest is counted. */
const MOST_LEFT_OUT = 40;
const CLASSES = ["sure", "at_most", "open"] as const;

/**
 * The calculation of one company, row by row: facts with units and sources, lines with what they count for and why not
 * in full, what was left out, three sums. Amounts are formulas over the facts, sums are formulas over the lines, and
 * both are those of the position.
 */
export function calculationRows(request: CalculationRequest): CalculationRow[] {
  const { book, lang, position, today } = request;
  const words = CALCULATION[lang];
  const rows: CalculationRow[] = [];
  const put = (role: RowRole, ...cells: SheetCell[]) => rows.push({ role, cells: wide(cells) });
  put("title", words.title);
  put("made", words.made(position.company.name, today), "", "", words.version(book.version));
  put("part", words.facts);
  put("heads", ...words.factHeads);
  const caps = capFacts(request);
  const facts = usedFacts(request, caps);
  const capsAt = caps.size ? `A$${rows.length + 1}:B$${rows.length + caps.size}` : "";
  const cells = new Map([...facts.keys()].map((key, i) => [key, `${VALUE}${rows.length + i + 1}`]));
  for (const fact of facts.values()) put("fact", ...factRow(fact, request));
  if (facts.size === 0) put("note", words.noFacts);
  put("part", words.lines);
  put("heads", ...words.lineHeads);
  const lines = CLASSES.flatMap((own) => position.lines.filter((line) => isShown(line, own)));
  const first = rows.length + 1;
  const written = lines.map((line) => lineRow(line, request, (key) => cells.get(key)));
  for (const row of countedCells(written, lines, { first, caps: capsAt }, request))
    put("line", ...row);
  const last = rows.length;
  if (lines.length === 0) put("note", words.none);
  const standing = standingNames(lines, request);
  if (standing.length > 0) put("note", words.standing(standing.join(words.listed)));
  for (const { role, cells: own } of leftOut(request)) put(role, ...own);
  put("part", words.totals, "", "", words.notAdded);
  for (const own of CLASSES)
    put("total", words.sums[own], ...gap(6), totalOf(own, first, last, request));
  if (position.gap.n > 0n)
    put("note", words.notProved(moneyText(position.gap, request.lang), request.today));
  const [maker, made, checker, checked] = words.signatures;
  put("note");
  put("sign", maker!, "", "", made!, "", checker!, "", checked!);
  put("note", words.notice);
  return rows;
}

/** Conditions of conduct that some line takes for granted, each once. */
function standingNames(lines: readonly Line[], { book, lang }: CalculationRequest): string[] {
  const names = lines.flatMap((line) =>
    grantedBy(book, line).standing.map((index) => say(line.measure.inputs[index]!, lang)),
  );
  return [...new Set(names)];
}

const gap = (columns: number): SheetCell[] => Array<SheetCell>(columns).fill("");
const wide = (cells: readonly SheetCell[]): SheetCell[] => [
  ...cells,
  ...gap(Math.max(0, COLUMNS - cells.length)),
];

/** The sum of a class: it follows the lines, and is the position's. */
function totalOf(
  own: CountedClass,
  first: number,
  last: number,
  { lang, position }: CalculationRequest,
): SheetCell {
  const { sure, atMost, open } = position;
  const value = toNumber({ sure, at_most: atMost, open }[own]);
  const of = (column: string) => `${column}${first}:${column}${last}`;
  const formula =
    last < first ? "=0" : `=ROUND(SUMIF(${of(CLASS)},"${classText(own, lang)}",${of(COUNTED)}),2)`;
  return { formula, value, format: "#,##0.00" };
}

/** Lines of a class that pay; of the open ones also those that one more answer would decide. */
const isShown = (line: Line, wanted: CountedClass): boolean =>
  line.class === wanted && (line.outcome.status === "needs-input" || amountOf(line).n > 0n);

function leftOut(request: CalculationRequest): CalculationRow[] {
  const words = CALCULATION[request.lang];
  const out = request.position.lines.filter(
    ({ class: own, given, outside, notCounted, outcome }) =>
      own === "none" &&
      given > 0 &&
      (outside || notCounted !== undefined || outcome.status === "ineligible"),
  );
  const more = out.length - MOST_LEFT_OUT;
  return [
    { role: "part", cells: [words.leftOut] },
    { role: "heads", cells: words.lineHeads },
    ...out.slice(0, MOST_LEFT_OUT).map((line) => ({
      role: "left-out" as const,
      cells: leftOutRow(line, request),
    })),
    ...(more > 0 ? [{ role: "note" as const, cells: [words.more(more)] }] : []),
    ...(out.length === 0 ? [{ role: "note" as const, cells: [words.none] }] : []),
  ];
}
