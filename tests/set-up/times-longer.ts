import { readFileSync } from "node:fs";

/** Rounds after which it is what it looks like, whatever else the machine does. */
const MOST_ROUNDS = 60;
/** Milliseconds that the shorter work has to come to: the system counts in ticks of a few. */
const ENOUGH = 150;

/**
 * How many times longer one piece of work takes than another, in processor time: on a busy machine the clock also
 * counts what others do meanwhile. Four times as much work takes about four times as long, or sixteen if it is quadratic. The
 * first of the rounds, in turn, is not counted; there are more of them where it looks like `limit` times or more.
 */
export async function timesLonger(
  long: () => unknown,
  short: () => unknown,
  limit: number,
  rounds = 4,
): Promise<number> {
  const spent: [number, number] = [0, 0];
  const times = () => spent[0] / spent[1];
  const isOpen = (round: number) => spent[1] < ENOUGH || (times() >= limit && round < MOST_ROUNDS);
  for (let round = 0; round < rounds || isOpen(round); round++)
    for (const [at, work] of [long, short].entries()) {
      const start = threadTime();
      await work();
      if (round > 0) spent[at] = spent[at]! + threadTime() - start;
    }
  return times();
}

/** Milliseconds that this thread has had a processor; the clock's where the system does not tell. */
function threadTime(): number {
  try {
    const [had] = readFileSync("/proc/thread-self/schedstat", "latin1").split(" ");
    return Number(had) / 1e6 || performance.now();
  } catch {
    return performance.now();
  }
}
