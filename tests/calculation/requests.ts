import type { Input } from "../../src/language";
import type { CalculationRequest, StatedFact } from "../../src/calculation";
import { type Company, type CompanyPosition, PositionBoard, everyMeasure } from "../../src/planner";
import type { RuleBook } from "../../src/rulebook";

type Facts = Readonly<Record<string, number | string | boolean>>;

/** A request for one company whose facts are named as inputs are. */
export function requestFor(
  book: RuleBook,
  facts: Facts,
  as: CalculationRequest["as"],
  company: Partial<Company> = {},
  told?: CompanyPosition,
): CalculationRequest {
  const asked = everyMeasure(book, undefined);
  const position =
    told ?? new PositionBoard(book, asked).tell({ name: "甲公司", facts, ...company });
  const stated = new Map<string, StatedFact>();
  for (const { measure } of asked)
    for (const input of measure.inputs) {
      const content = facts[input.name];
      if (content === undefined) continue;
      const choice = input.choices?.find(({ code }) => code === content)?.zh;
      if (input.choices && choice === undefined) continue;
      const key = keyOf(input);
      stated.set(key, { key, input, content: choice ?? content, from: "手工填写" });
    }
  return {
    book,
    lang: "zh-CN",
    position,
    facts: [...stated.values()],
    keyOf,
    today: "2026-11-28",
    as,
  };
}

/** Facts are told by name; one name may have several labels, and POLICY_COUNTED reads facts by theirs. */
const keyOf = ({ name, zh }: Input): string => `${name} ${zh}`;
