import { toNumber } from "../exact";
import { type Line, type LineClass, countedOf } from "../planner";
import type { SheetContent } from "../travel";
import { type SheetCell, factRow, usedFacts } from "./fact-rows";
import { leftOutRow, lineRow } from "./line-rows";
import { countedCells } from "./counted-cells";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

const WIDTH = 8;
const VALUE = "B";
const COUNTED = "G";
/** More would hide what matters: the rest is counted. */
const MOST_LEFT_OUT = 40;

const CLASSES = ["sure", "at_most", "open"] as const;

/**
 * The calculation of one company, ready to be printed and signed: facts with their units and sources, lines with clause,
 * validity and department, what counts and why not in full, what was left out, totals, signatures. Amounts are formulas
 * over the facts of the sheet where there are such; a value that does not follow the data says its day.
 */
export function calculationSheet(request: CalculationRequest): SheetContent {
  const { book, lang, position, today } = request;
  const words = CALCULATION[lang];
  const rows: SheetCell[][] = [];
  const headings: number[] = [];
  const heading = (...cells: SheetCell[]) => {
    headings.push(rows.length);
    rows.push(wide(...cells));
  };
  heading(words.title);
  rows.push(wide(words.made(position.company.name, today), "", words.version(book.version)));
  heading(words.facts);
  heading(...words.factHeads);
  const facts = usedFacts(request);
  const cells = new Map(facts.map(({ key }, i) => [key, `${VALUE}${rows.length + i + 1}`]));
  rows.push(...facts.map((fact) => factRow(fact, request)));
  if (facts.length === 0) rows.push(wide(words.noFacts));
  const sums = new Map<LineClass, string>();
  for (const own of CLASSES) {
    heading(words.classes[own]);
    heading(...words.lineHeads);
    const lines = position.lines.filter((line) => isShown(line, own));
    const first = rows.length + 1;
    const written = lines.map((line) => lineRow(line, request, (key) => cells.get(key)));
    rows.push(...countedCells(written, lines, own, first, request));
    if (lines.length > 0) sums.set(own, `=SUM(${COUNTED}${first}:${COUNTED}${rows.length})`);
    else rows.push(wide(words.none));
  }
  leftOut(rows, heading, request);
  heading(words.totals, "", "", "", "", "", "", words.notAdded);
  for (const own of CLASSES) {
    const value = toNumber(countedOf(position.lines, own));
    const total = { formula: sums.get(own) ?? "=0", value, format: "#,##0.00" };
    rows.push(wide(words.sums[own], "", "", "", "", "", total));
  }
  const [maker, made, checker, checked] = words.signatures;
  rows.push(wide(""), wide(maker!, "", made!, "", checker!, "", checked!), wide(words.notice));
  return {
    name: words.sheet,
    rows,
    headings,
    widths: [34, 20, 26, 20, 14, 16, 16, 40],
    formats: { 5: "#,##0.00", 6: "#,##0.00" },
    landscape: true,
  };
}

const wide = (...cells: SheetCell[]): SheetCell[] => [
  ...cells,
  ...Array<SheetCell>(Math.max(0, WIDTH - cells.length)).fill(""),
];

/** Lines of a class that pay; of the open ones also those that one more answer would decide. */
const isShown = ({ class: own, outcome }: Line, wanted: LineClass): boolean =>
  own === wanted &&
  (outcome.status === "needs-input" || (outcome.amount !== undefined && outcome.amount.n > 0n));

function leftOut(
  rows: SheetCell[][],
  heading: (...cells: SheetCell[]) => void,
  request: CalculationRequest,
): void {
  const words = CALCULATION[request.lang];
  const out = request.position.lines.filter(
    ({ class: own, given, outside, notCounted, outcome }) =>
      own === "none" &&
      given > 0 &&
      (outside || notCounted !== undefined || outcome.status === "ineligible"),
  );
  heading(words.leftOut);
  heading(...words.lineHeads);
  rows.push(...out.slice(0, MOST_LEFT_OUT).map((line) => leftOutRow(line, request)));
  if (out.length > MOST_LEFT_OUT) rows.push(wide(words.more(out.length - MOST_LEFT_OUT)));
  if (out.length === 0) rows.push(wide(words.none));
}
