import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACES, WORDS } from "../../src/authoring";
import { INPUT_TYPES } from "../../src/language";

const [zh, en] = ["rules/README.zh-CN.md", "rules/README.md"].map((p) => readFileSync(p, "utf8"));
const lacks = (text: string, words: Iterable<string>) =>
  [...new Set(words)].filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text));
const sections = (text: string) => text.split("\n").filter((line) => line.startsWith("## "));

test("both manuals name every key of rule files, every word and every type", () => {
  const keys = Object.values(PLACES).flatMap((place) => Object.keys(place.keys));
  for (const text of [zh!, en!]) expect(lacks(text, [...keys, ...WORDS, ...Object.keys(INPUT_TYPES), "enum"])).toEqual([]);
});

test("both manuals have the same sections, with the same examples of rules", () => {
  expect(sections(zh!).length).toBe(sections(en!).length);
  const blocks = (text: string) =>
    [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, body]) =>
      [...body!.matchAll(/^[ -]*([a-z_]+):/gm)].map(([, key]) => key),
    );
  expect(blocks(zh!)).toEqual(blocks(en!));
});
