import { excelFormula } from "../formula";
import { toNumber } from "../exact";
import type { Line } from "../planner";
import { applyingOf } from "../rulebook";
import { namesOf, notCountedText, reasonsText, say } from "../text";
import type { SheetCell } from "./fact-rows";
import type { CalculationRequest } from "./request";
import { CALCULATION } from "./words";

/** Reference of the cell that holds a fact; undefined where none does. */
export type CellOfFact = (key: string) => string | undefined;

const MONEY = "#,##0.00";

/** title, id, clause, department, validity, amount, counted, notes */
export function lineRow(line: Line, request: CalculationRequest, cellOf: CellOfFact): SheetCell[] {
  const { amount } = line.outcome;
  const isPaid = amount !== undefined && line.outcome.status !== "needs-input";
  return [
    ...titleCells(line, request),
    isPaid ? amountCell(line, request, cellOf) : "",
    isPaid ? toNumber(line.counted) : "",
    notesOf(line, request),
  ];
}

/** A measure that counts for nothing, and why. */
export const leftOutRow = (line: Line, request: CalculationRequest): SheetCell[] => [
  ...titleCells(line, request),
  "",
  0,
  whyLeftOut(line, request),
];

function titleCells({ measure, project }: Line, { book, lang }: CalculationRequest): string[] {
  const title = say(measure.title, lang);
  return [
    project === undefined ? title : `${title}（${project}）`,
    measure.id,
    `${book.numberOf(measure) ?? say(book.documentOf(measure).title, lang)} ${measure.cite}`,
    applyingOf(book, measure).department ?? "",
    `${measure.from ?? ""}–${measure.to ?? ""}`,
  ];
}

/** The amount as a formula over the facts of the sheet, as far as there is one. */
function amountCell(
  { measure, outcome, project }: Line,
  { as, keyOf, on, position }: CalculationRequest,
  cellOf: CellOfFact,
): SheetCell {
  const value = toNumber(outcome.amount!);
  const known = position.known.factsOf(measure);
  const own = measure.inputs.flatMap((input, i) =>
    input.scope ? [] : [{ name: input.name, at: cellOf(keyOf(input, measure)), known: known[i] }],
  );
  // a list, or a project's own fact, stands in no cell of the sheet
  const isWhole = own.every(({ at, known: fact }) => fact === undefined || at !== undefined);
  if (!isWhole || project !== undefined) return { formula: `=${value}`, value, format: MONEY };
  if (as === "native") {
    const cells = Object.fromEntries(own.flatMap(({ name, at }) => (at ? [[name, at]] : [])));
    const native = excelFormula(measure, cells);
    return { formula: "formula" in native ? native.formula : `=${value}`, value, format: MONEY };
  }
  const name = outcome.status === "up-to" ? "POLICY_CEILING" : "POLICY_AWARD";
  const id = on === undefined ? measure.id : `${measure.id}@${on}`;
  const args = own.slice(0, own.findLastIndex(({ at }) => at !== undefined) + 1);
  const formula = `=${name}(${[`"${id}"`, ...args.map(({ at }) => at ?? "")].join(",")})`;
  return { formula, value, format: MONEY };
}

function notesOf(line: Line, { lang, today }: CalculationRequest): string {
  const { measure, outcome, notCounted } = line;
  const words = CALCULATION[lang];
  const own = outcome.assumed.filter((index) => !measure.inputs[index]!.scope);
  return [
    measure.to !== undefined && measure.to < today ? words.over : "",
    notCounted ? notCountedText(notCounted, lang).sentence : "",
    outcome.missing.length ? words.needs(namesOf(outcome.missing, measure, lang)) : "",
    own.length ? words.assumes(namesOf(own, measure, lang)) : "",
  ]
    .filter(Boolean)
    .join("；");
}

function whyLeftOut({ measure, outcome, outside, notCounted }: Line, request: CalculationRequest) {
  const { lang } = request;
  const words = CALCULATION[lang];
  if (notCounted) return notCountedText(notCounted, lang).sentence;
  const [reason] = reasonsText(outcome, measure, lang);
  return reason?.sentence ?? (outside ? words.outside : words.refused);
}
