/**
 * How many times longer one piece of work takes than another: the shortest of some tries each, in turn, so that what
 * else a machine does says little. Four times as much work takes about four times as long, or sixteen if it is quadratic.
 */
export async function timesLonger(
  long: () => unknown,
  short: () => unknown,
  tries = 4,
): Promise<number> {
  const least = [Infinity, Infinity];
  for (let i = 0; i < tries; i++)
    for (const [at, work] of [long, short].entries()) {
      const start = performance.now();
      await work();
      least[at] = Math.min(least[at]!, performance.now() - start);
    }
  return least[0]! / least[1]!;
}
