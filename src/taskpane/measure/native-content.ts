import { excelFormula } from "../../formula";
import { isoDate, toNumber, type Rational } from "../../exact";
import { formulaProblemText, say, TRAVEL, type Lang } from "../../text";
import { mayBeMaximum } from "../../travel";
import {
  areaText,
  asText,
  cellText,
  sized,
  type Area,
  type Cell,
  type FormulaArgument,
} from "../../workbook";
import { argumentOf } from "../facts/read-answer";
import {
  AMOUNT_FORMAT,
  amountLook,
  functionFor,
  headingOf,
  linkedCells,
  noFormula,
  onlyMaximum,
  type Content,
  type Telling,
} from "./insert-content";
import type { FactView, MeasureView } from "./measure-view";

/** What is written, or why there is no formula of Excel's own. */
export type NativeContent = Content | { readonly none: "native"; readonly why: string };

interface Given {
  readonly fact: FactView;
  readonly arg: NonNullable<FormulaArgument>;
}

/** The last cell of a sheet. */
const FARTHEST = "XFD1048576";
const DAY_FORMAT = "yyyy-mm-dd";

/**
 * The amount as a formula of classic functions, which computes without the add-in: over the linked cells where each is a
 * fact as it stands, also for the `below` next rows; else over a list of the facts that is written with it.
 */
export function nativeContent(view: MeasureView, telling: Telling, below: number): NativeContent {
  const none = noFormula(view);
  if (none) return none;
  const name = functionFor(view);
  if (name === "POLICY_AWARD" && mayBeMaximum(view.measure))
    return { none: "native", why: TRAVEL[telling.lang].refusals["only-maximum"] };
  const given = view.facts.flatMap((fact): Given[] => {
    const arg = argumentOf(fact.input, fact.answer, fact.reading);
    return arg === null ? [] : [{ fact, arg }];
  });
  const isPlain = given.every(({ arg }) => "cell" in arg && !arg.times && !arg.sum);
  // with the longest references that it may get: a formula can be too long
  const tried = formulaOver(view, given, telling.lang, ({ arg, fact }) =>
    "cell" in arg && (isPlain || fact.input.type === "money_list") ? areaText(arg.cell) : FARTHEST,
  );
  if ("why" in tried) return tried;
  return isPlain && given.length > 0
    ? overCells(view, given, telling, below)
    : overList(view, given, telling);
}

function formulaOver(
  view: MeasureView,
  given: readonly Given[],
  lang: Lang,
  reference: (one: Given, at: number) => string,
): { readonly formula: string } | { readonly none: "native"; readonly why: string } {
  const cells = Object.fromEntries(
    given.map((one, i) => [one.fact.input.name, reference(one, i)] as const),
  );
  const { measure } = view;
  const made = excelFormula(measure, cells);
  if ("formula" in made) return made;
  const instead = functionFor(view);
  return { none: "native", why: formulaProblemText(made.unsupported, { measure, instead }, lang) };
}

/** The text of a formula that was tried before. */
function textOf(made: ReturnType<typeof formulaOver>): string {
  if (!("formula" in made)) throw new Error(made.why);
  return made.formula;
}

function overCells(
  view: MeasureView,
  given: readonly Given[],
  telling: Telling,
  below: number,
): Content {
  const at = (sheet: string, down: number) =>
    textOf(
      formulaOver(view, given, telling.lang, ({ arg }) => {
        const { cell } = arg as { cell: Area };
        return areaText({ ...cell, row: cell.row + down }, sheet);
      }),
    );
  return {
    rows: below + 1,
    columns: 1,
    cellsAt: ({ sheet }) => Array.from({ length: below + 1 }, (_, down) => [at(sheet, down)]),
    heading: headingOf(view, telling),
    ...amountLook(view),
    reads: linkedCells(view, below),
    ...onlyMaximum(view),
  };
}

/** Two columns: the measure with its clause, each fact, and the amount over them. */
function overList(view: MeasureView, given: readonly Given[], telling: Telling): NativeContent {
  const { words, lang } = telling;
  if (given.some(({ fact: { input }, arg }) => input.type === "money_list" && !("cell" in arg)))
    return { none: "native", why: words.nativeList };
  const last = given.length + 1;
  const cellsAt = (top: Area): Cell[][] => {
    const reference = ({ arg, fact }: Given, i: number) =>
      fact.input.type === "money_list" && "cell" in arg
        ? areaText(arg.cell, top.sheet)
        : areaText(
            { ...sized(top, 1, 1), row: top.row + 1 + i, column: top.column + 1 },
            top.sheet,
          );
    return [
      [asText(headingOf(view, telling)), ""],
      ...given.map((one) => [asText(say(one.fact.input, lang)), factCell(one, top.sheet, lang)]),
      [
        asName(functionFor(view) === "POLICY_CEILING" ? words.maximumInYuan : words.inYuan),
        textOf(formulaOver(view, given, lang, reference)),
      ],
    ];
  };
  return {
    rows: given.length + 2,
    columns: 2,
    cellsAt,
    look: {
      headings: [0, last],
      cellFormats: [
        [last, 1, AMOUNT_FORMAT] as const,
        ...given.flatMap(({ fact }, i) =>
          fact.input.type === "date" ? [[i + 1, 1, DAY_FORMAT] as const] : [],
        ),
      ],
    },
    reads: linkedCells(view),
    ...onlyMaximum(view),
  };
}

/** What stands behind other words as a name of its own: amount (CNY), Amount (CNY). */
const asName = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A fact as a cell of its own. */
function factCell({ fact: { input, reading }, arg }: Given, sheet: string, lang: Lang): Cell {
  if ("cell" in arg) return `=${cellText(arg, sheet)}`;
  const { value } = reading;
  if (typeof value === "boolean") return lang === "zh-CN" ? (value ? "是" : "否") : value;
  if (typeof value === "string")
    return asText(input.choices?.find(({ code }) => code === value)?.zh ?? value);
  const number = toNumber(value as Rational);
  return input.type === "date"
    ? `=DATE(${isoDate(number).split("-").map(Number).join(",")})`
    : number;
}
