import type { Amount } from "./amounts";
import type { ReadCell } from "./read-cell";

/**
 * 全年 beside 1-10月实际 and 11-12月预测: the months that are still expected are in it. A budget of 12月 beside 12月实际, or
 * of all months, stands beside what came of it.
 */
export function expectedIn(
  { at }: Amount,
  now: readonly Amount[],
  plans: readonly ReadCell[],
): ReadCell[] {
  const isBeside = ({ sheet, row, column, item }: ReadCell) =>
    !item && sheet === at.sheet && (row === at.row || column === at.column);
  const expected = plans.filter((cell) => isBeside(cell) && isPart(cell));
  const [first] = expected.map(({ time }) => time.from!).sort((a, b) => a - b);
  const ends = now.filter((one) => isBeside(one.at) && isPart(one.at)).map((one) => one.at.time.to);
  const isOpen = first !== undefined && ends.includes(first - 1) && !ends.includes(12);
  return isOpen ? expected : [];
}

const isPart = ({ time: { from, to } }: ReadCell): boolean =>
  from !== undefined && to !== undefined && !(from === 1 && to === 12);
