import { CellError, CALLED, answerCall } from "../functions";
import type { Measure } from "../language";
import type { RuleBook } from "../rulebook";
import type { Lang } from "../text";
import { argumentsFrom } from "./award-records";
import type { Content, FormulaCell, Scalar } from "./book-port";
import { sameValue } from "./call-reading";
import { policyCalls } from "./policy-calls";
import { sameFormula } from "./same-formula";
import type { Stamp } from "./stamp";

interface Looking {
  readonly book: RuleBook;
  readonly lang: Lang;
  /** what recorded cells show (recordedValues) */
  readonly shown?: ReadonlyMap<string, Scalar>;
}

/** Whether the award is all that its formula gives. */
export const isWhole = ({ formula }: Stamp) => policyCalls(formula).some(({ whole }) => whole);

/** An award of which a command left a value or a plain formula that is there still. */
export interface Left {
  readonly after: Scalar;
  /** undefined where the rule book has it no more */
  readonly measure: Measure | undefined;
  /** the plain formula gives another amount now */
  readonly moved: boolean;
  /** `after` is what the cell shows, of which the award is a part */
  readonly isMore?: true;
  readonly by: "formula" | "value";
}

/** What an award without its call comes to; undefined where something else than a command left stands there. */
export function leftAward(
  stamp: Stamp,
  cell: FormulaCell | undefined,
  { book, lang, shown }: Looking,
): Left | undefined {
  if (stamp.left === undefined) return undefined;
  const left = JSON.parse(stamp.left) as Content;
  const stands =
    "formula" in left
      ? cell && sameFormula(cell.formula, left.formula)
      : !cell && sameValue(shown?.get(`${stamp.sheet}!${stamp.cell}`) ?? "", left.value);
  if (!stands) return undefined;
  const found = book.find(stamp.measure);
  const by = "formula" in left ? "formula" : "value";
  if ("problem" in found) return { after: stamp.result, measure: undefined, moved: false, by };
  const { measure } = found;
  const whole = isWhole(stamp);
  const then = whole ? stamp.result : "formula" in left ? left.value : undefined;
  if (cell && then !== undefined && !sameValue(cell.value, then))
    return { after: cell.value, measure, moved: true, by, ...(!whole && { isMore: true }) };
  const name = stamp.function === "POLICY_AWARDS" ? "POLICY_AWARD" : stamp.function;
  const row = CALLED.find((one) => one.name === name)!;
  const args = argumentsFrom(stamp.inputs, measure, lang);
  const answer = [answerCall(row, () => book, lang, [stamp.measure, ...args])].flat(2)[0]!;
  return { after: answer instanceof CellError ? answer.code : answer, measure, moved: false, by };
}
