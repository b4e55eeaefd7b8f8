import { expect, it } from "vitest";
import { wordedRuleBook } from "../../src/rulebook";
import { factKey } from "../../src/taskpane/facts/fact-key";

// a calculation sheet has a row for each, and POLICY_COUNTED takes no two headings that are the same
it.each(["zh", "en"] as const)(
  "facts that limits read are told apart by their names: %s",
  async (lang) => {
    const { groups } = await wordedRuleBook();
    const keys = new Map<string, Set<string>>();
    for (const input of groups.flatMap(({ inputs }) => inputs)) {
      const own = keys.get(input[lang]) ?? new Set();
      keys.set(input[lang], own.add(factKey(input)));
    }
    const doubled = [...keys].flatMap(([label, own]) => (own.size > 1 ? [label] : []));
    expect(keys.size).toBeGreaterThan(20);
    expect(doubled).toEqual([]);
  },
);
