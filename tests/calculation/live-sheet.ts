import type { CalculationRow } from "../../src/calculation";
import { parseDate, toExcelSerial } from "../../src/exact";
import type { RuleBook } from "../../src/rulebook";
import { call } from "../functions/call";

type Shown = string | number | boolean | null | object;

/**
 * What a calculation sheet shows where the add-in is: its own formulas, read from their texts and answered by the
 * functions over the cells that they name. Gives the cells of each row.
 */
export function shownLive(rows: readonly CalculationRow[], book: RuleBook): Shown[][] {
  const sheet = rows.map(({ cells }) => cells);
  const shown = new Map<string, Shown>();
  const at = (row: number, column: number): Shown => {
    const key = `${row},${column}`;
    if (!shown.has(key)) {
      const cell = sheet[row]![column]!;
      shown.set(key, typeof cell === "object" ? calculated(cell.formula.slice(1)) : cell);
    }
    return shown.get(key)!;
  };
  const range = (text: string): Shown[][] => {
    const [, left, top, right, bottom] = /^([A-Z])\$?(\d+):([A-Z])\$?(\d+)$/.exec(text)!;
    return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, r) =>
      Array.from({ length: columnOf(right!) - columnOf(left!) + 1 }, (_, c) =>
        blank(at(Number(top) - 1 + r, columnOf(left!) + c)),
      ),
    );
  };
  const argument = (text: string): Shown => {
    if (text === "") return null;
    if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
    if (text.startsWith("{"))
      return text
        .slice(1, -1)
        .split(";")
        .map((one) => [blank(one.slice(1, -1))]);
    if (text.includes(":")) return range(text);
    const [, column, row] = /^([A-Z])(\d+)$/.exec(text)!;
    return blank(at(Number(row) - 1, columnOf(column!)));
  };
  const memo = new Map<string, Shown>();
  const answer = (text: string): Shown => {
    const before = memo.get(text);
    if (before !== undefined) return before;
    const [, name, args] = /^(POLICY_[A-Z]+)\((.*)\)$/.exec(text) ?? [];
    if (name === undefined) throw new Error(`a formula that no one reads here: ${text}`);
    const found = call(name!, args!.split(",").map(argument), { book }) as Shown;
    memo.set(text, found);
    return found;
  };
  const calculated = (text: string): Shown => {
    if (/^-?[\d.]+(e[+-]?\d+)?$/i.test(text)) return Number(text);
    const day = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
    if (day) return toExcelSerial(parseDate(day.slice(1).join("-"))!);
    const part = /^INDEX\((POLICY_COUNTED\(.*\)),(\d+)\)$/.exec(text);
    if (part) return (answer(part[1]!) as Shown[][])[Number(part[2]) - 1]![0]!;
    const same = /^IF\(ROUND\(SUMIF\((.*),">0"\)-(.*),2\)=0,"","(.*)"\)$/.exec(text);
    if (same) {
      const amounts = range(same[1]!)
        .flat()
        .filter((one) => typeof one === "number");
      const now = amounts.reduce((all, one) => all + one, 0);
      return (now - Number(same[2])).toFixed(2) === "0.00" ? "" : same[3]!;
    }
    const sum = /^ROUND\(SUMIF\((.*),"(.*)",(.*)\),2\)$/.exec(text);
    if (!sum) return answer(text);
    const counts = range(sum[3]!);
    const total = range(sum[1]!).reduce((all, [own], i) => {
      const [count] = counts[i]!;
      return own === sum[2] && typeof count === "number" ? all + count : all;
    }, 0);
    return Number(total.toFixed(2));
  };
  return sheet.map((cells, row) => cells.map((_, column) => at(row, column)));
}

const columnOf = (letter: string) => letter.charCodeAt(0) - 65;
/** What functions get for a cell without anything in it. */
const blank = (value: Shown): Shown => (value === "" ? null : value);
