import type { Authored } from "../authoring";
import { walk } from "../language";
import type { Grounds } from "./figure-digest";
import { figureOf } from "./printed-figures";
import { shownNode } from "./shown-node";
import { ownTrees } from "./used-figures";

/** A condition as `conditions` names it, and how often the rule has it: "event_mode = both ×2". */
const nameAndTimes = (key: string): [string, number] => {
  const [, name = key, times = "1"] = /^(.*?) ×(\d+)$/.exec(key) ?? [];
  return [name, Number(times)];
};

/** Keys of `conditions` that the rule does not have as often as they say. */
export function idleConditionMarks(authored: Authored): string[] {
  const keys = Object.keys(authored.conditions);
  if (keys.length === 0) return [];
  const names = authored.measure.inputs.map((i) => i.name);
  const shown = ownTrees(authored)
    .flatMap((tree) => [...walk(tree)])
    .map((node) => shownNode(node, names));
  return keys.filter((key) => {
    const [name, times] = nameAndTimes(key);
    return shown.filter((text) => text === name).length !== times;
  });
}

const isReason = (words: string) => /^（.+）$/.test(words);

/** Keys of `conditions` whose words the lines do not print. */
export function unprintedMarks({ conditions }: Authored, grounds: Grounds): string[] {
  const printed = new Set(grounds.printed.map((p) => figureOf(p).figure));
  return Object.entries(conditions).flatMap(([key, words]) =>
    isReason(words) || printed.has(words) ? [] : [key],
  );
}
