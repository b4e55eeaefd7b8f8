import type { Input } from "../../language";
import type { UnitName } from "../../text";

const yuan: readonly UnitName[] = ["元", "万元", "亿元"];
const dollars: readonly UnitName[] = ["美元", "万美元"];

/** Units to choose from for a fact, typed or in a cell; none where it has only one. */
export function unitsOf(input: Input, by: "typed" | "cell"): readonly UnitName[] {
  if (input.type === "money" && !input.unit) return yuan;
  if (input.type === "money_list") return yuan;
  if (input.type === "usd") return dollars;
  return input.type === "ratio" && by === "cell" ? ["小数", "%"] : [];
}

/** The unit that stands when nobody chose: finance types 万元, a cell holds yuan. */
export function usualUnit(input: Input, by: "typed" | "cell"): UnitName | undefined {
  const units = unitsOf(input, by);
  return by === "typed" && (input.type === "money" || input.type === "money_list")
    ? units[1]
    : units[0];
}

/** What a cell's number is multiplied with, as a formula writes it. */
export const timesOf: Readonly<Record<UnitName, string | undefined>> = {
  元: undefined,
  万元: "10000",
  亿元: "100000000",
  美元: undefined,
  万美元: "10000",
  "%": "0.01",
  小数: undefined,
};
