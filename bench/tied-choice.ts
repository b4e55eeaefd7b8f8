import type { Choice } from "../src/planner/choice";
import { randomFrom } from "../tests/planner/random-companies";

/**
 * Measures that groups tie together at random: from 1 to 500万元 each, in as many groups of three to eight as two fifths
 * of them; of these every fourth is a cap. Amounts in fen; the same for the same seed.
 */
export function tiedChoice(size: number, seed: number): Choice {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const amounts = Array.from({ length: size }, () => (1 + below(500)) * 1_000_000 + below(10_000));
  const choice = {
    amounts,
    limits: [] as Choice["limits"][number][],
    caps: [] as Choice["caps"][number][],
  };
  for (let group = 0; group < (size * 2) / 5; group++) {
    const members = new Set<number>();
    while (members.size < 3 + (group % 6)) members.add(below(size));
    const of = [...members];
    if (group % 4 === 3) {
      const sum = of.reduce((total, item) => total + amounts[item]!, 0);
      choice.caps.push({ most: Math.round(sum * (0.3 + random() * 0.5)), members: of });
    } else choice.limits.push({ n: 1 + (group % 2), categories: of.map((item) => [item]) });
  }
  return choice;
}
