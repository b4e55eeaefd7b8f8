import { ZERO, add, toNumber } from "../exact";
import { type Line, amountOf, grantedBy } from "../planner";
import { type CountedClass, classText, grantedNames, moneyText } from "../text";
import { capFacts } from "./cap-facts";
import { countedCells } from "./counted-cells";
import { type SheetCell, factRow, usedFacts } from "./fact-rows";
import { leftOutRow, lineRow } from "./line-rows";
import type { CalculationRequest } from "./request";
import { widthOf } from "../travel";
import { CALCULATION } from "./words";

/** What a row is, for whoever gives the sheet its look. */
export type RowRole =
  | "title"
  | "made"
  | "part"
  | "heads"
  | "fact"
  | "line"
  | "left-out"
  | "note"
  | "total"
  | "sign";

export interface CalculationRow {
  readonly role: RowRole;
  readonly cells: readonly SheetCell[];
}

export const COLUMNS = 9;
/** Where facts have their value, lines their class, their amount, and what they count for. */
const [VALUE, CLASS, AMOUNT, COUNTED] = ["B", "C", "G", "H"];
/** More would hide what matters: the rest is counted. */
const MOST_LEFT_OUT = 40;
/** characters, of which Chinese ones take two: somewhat less than all columns together */
const PAGE_WIDTH = 150;
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
  put("made", words.made(position.company.name, today), ...gap(5), words.version(book.version));
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
  if (standing.length > 0)
    for (const text of inPageWidth(words.standing(standing.join(words.listed)), words.listed))
      put("note", text);
  for (const { role, cells: own } of leftOut(request)) put(role, ...own);
  put("part", words.totals, "", "", words.notAdded);
  for (const own of CLASSES)
    put("total", words.sums[own], ...gap(6), totalOf(own, first, last, request));
  if (position.gap.n > 0n)
    put("note", words.notProved(moneyText(position.gap, request.lang), request.today));
  const [maker, made, checker, checked] = words.signatures;
  put("note", ...(lines.length > 0 ? [sameAmounts(lines, first, last, request)] : []));
  put("sign", maker!, "", "", made!, "", checker!, "", checked!);
  put("note", words.notice);
  return rows;
}

/** A text that is longer than the page is wide goes on in the next row: what runs over would make the page wider. */
function inPageWidth(text: string, between: string): string[] {
  const rows = [""];
  for (const [i, part] of text.split(between).entries()) {
    const piece = i === 0 ? part : between + part;
    if (widthOf(rows.at(-1)! + piece) <= PAGE_WIDTH) rows[rows.length - 1] += piece;
    else rows.push(part);
  }
  return rows;
}

/** Conditions of conduct that some line takes for granted, each once. */
function standingNames(lines: readonly Line[], { book, lang }: CalculationRequest): string[] {
  const names = lines.flatMap((line) =>
    grantedNames(grantedBy(book, line).standing, line.measure, lang),
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

/**
 * Nothing while the amounts are those of the day, and a sentence where they are others: where the add-in is not, what
 * depends on other lines is a value, and a sum of it would be wrong without a word. Lines in error are no amounts.
 */
function sameAmounts(
  lines: readonly Line[],
  first: number,
  last: number,
  { lang, today }: CalculationRequest,
): SheetCell {
  const sum = toNumber(lines.map(amountOf).reduce(add, ZERO));
  const now = `SUMIF(${AMOUNT}${first}:${AMOUNT}${last},">0")`;
  const text = CALCULATION[lang].otherAmounts(today);
  return { formula: `=IF(ROUND(${now}-${sum},2)=0,"","${text}")`, value: "" };
}

/** Lines of a class that pay; of the open ones also those that one more answer would decide. */
const isShown = (line: Line, wanted: CountedClass): boolean =>
  line.class === wanted && (line.outcome.status === "needs-input" || amountOf(line).n > 0n);

/** What was told and counts for nothing, each with its reason; what only follows from what the company is, is counted. */
function leftOut(request: CalculationRequest): CalculationRow[] {
  const words = CALCULATION[request.lang];
  const out = request.position.lines.filter(
    ({ class: own, given, outside, notCounted, outcome }) =>
      own === "none" &&
      given > 0 &&
      (outside || notCounted !== undefined || outcome.status === "ineligible"),
  );
  const stated = new Set(request.facts.map(({ key }) => key));
  const isTold = ({ measure, facts, notCounted }: Line) =>
    notCounted !== undefined ||
    measure.inputs.some(
      (input, i) => !input.scope && facts[i] !== undefined && stated.has(request.keyOf(input)),
    );
  const told = out.filter(isTold);
  const more = told.length - MOST_LEFT_OUT;
  const rest = out.length - told.length;
  return [
    { role: "part", cells: [words.leftOut] },
    { role: "heads", cells: words.lineHeads },
    ...told.slice(0, MOST_LEFT_OUT).map((line) => ({
      role: "left-out" as const,
      cells: leftOutRow(line, request),
    })),
    ...[
      ...(more > 0 ? [words.more(more)] : []),
      ...(rest > 0 ? [words.ruledOut(rest)] : []),
      ...(out.length === 0 ? [words.none] : []),
    ].map((text) => ({ role: "note" as const, cells: [text] })),
  ];
}
