const MOST_TRIES = 40;

/**
 * How many times longer one piece of work takes than another: the shortest of some tries each, in turn, so that what
 * else a machine does says little. Four times as much work takes about four times as long, or sixteen if it is quadratic.
 * As long as it looks like `limit` times or more it is tried again: on a busy machine only the shortest of many says it.
 */
export async function timesLonger(
  long: () => unknown,
  short: () => unknown,
  limit: number,
  tries = 4,
): Promise<number> {
  const least: [number, number] = [Infinity, Infinity];
  const times = () => least[0] / least[1];
  for (let i = 0; i < tries || (times() >= limit && i < MOST_TRIES); i++)
    for (const [at, work] of [long, short].entries()) {
      const start = performance.now();
      await work();
      least[at] = Math.min(least[at]!, performance.now() - start);
    }
  return times();
}
