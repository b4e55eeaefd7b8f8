/**
 * How soon the questions reach what firms of several kinds can get: `npx tsx bench/questions.ts`. Each answers what one
 * begins with, the list of what it does, and each next question as it is. Of the money that it gets with all facts told:
 * what it gets, and that with what something is told of, after 10 and 20 questions; which question was the first about
 * something of its own. Beside it the same without the list.
 */
import { wordedRuleBook } from "../src/rulebook";
import { askedFirm, type Walk } from "../tests/planner/asked-firm";
import { KINDS } from "../tests/planner/kinds-of-firms";

const book = await wordedRuleBook();
const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6);
const shown = ({ after, first }: Walk) =>
  [10, 20]
    .flatMap((n) => {
      const { paid, begun } = after[Math.min(n, after.length) - 1]!;
      return [percent(paid), percent(begun)];
    })
    .join(" ") + (first ? String(first) : "-").padStart(5);

console.log(
  "".padEnd(16) +
    "money".padStart(9) +
    "   10: gets, begun; 20: gets, begun; first own | without the list",
);
for (const firm of KINDS) {
  const [walk, without] = [true, false].map((withList) => askedFirm(book, firm, 20, withList));
  const money = `${(walk!.whole / 1e4).toFixed(0)}万`;
  console.log(firm.name.padEnd(16) + money.padStart(9), shown(walk!), " |", shown(without!));
}
