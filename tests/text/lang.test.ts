import { expect, test } from "vitest";
import type { Bilingual } from "../../src/language";
import { annotatedRuleBook } from "../../src/rulebook";
import { notesOf, sayInSentence } from "../../src/text";

const book = await annotatedRuleBook();
const labels = (things: readonly Bilingual[] = []) => things.map(({ en }) => en);
/** All that sentences take in of the book, and all else it says in English. */
const [within, besides] = [
  [
    ...book.measures.flatMap(({ inputs, steps, readings = [], unmodelled = [] }) => [
      ...labels(inputs),
      ...inputs.flatMap(({ choices }) => labels(choices)),
      ...labels(steps.flatMap((step) => ("label" in step ? [step.label] : []))),
      ...readings.flatMap(({ taken, other }) => labels([taken, other])),
      ...unmodelled.flatMap(({ what, why }) => labels([what, why])),
    ]),
    ...labels(book.groups.map(({ why }) => why)),
  ],
  [
    ...labels(book.measures.map(({ title }) => title)),
    ...labels(book.measures.flatMap(({ note }) => note ?? [])),
    ...labels(book.documents.map(({ title }) => title)),
  ],
].map((texts) => [...new Set(texts)]);

test.each([
  ["National money received", "national money received"],
  ["A single traditional format", "a single traditional format"],
  ["Class 1", "class 1"],
  ["R&D spending", "R&D spending"],
  ["E-Town office", "E-Town office"],
  ["A-share listing", "A-share listing"],
  ["SMEs served", "SMEs served"],
  ["Beijing's insured enterprise", "Beijing's insured enterprise"],
  ["May 2025 revenue", "May 2025 revenue"],
  ["May be withdrawn", "may be withdrawn"],
  ["2 booths", "2 booths"],
])("%s within a sentence: %s", (en, within) => {
  expect(sayInSentence({ zh: "某数", en }, "en-US")).toBe(within);
  expect(sayInSentence({ zh: "A股", en }, "zh-CN")).toBe("A股");
});

/** Two or more syllables of pinyin, which some English words look like too. */
const PINYIN =
  /^(?:(?:[zcs]h|[bcdfghjklmnpqrstwxyz])?(?:i?ang|i?ong|uang|[aei]ng|i?an|u?an|[aeiu]n|i?ao|u?ai|[aeu]i|[io]u|i[aeu]|u[aeo]|[aeiou])){2,}$/;
const LIKE_PINYIN = [
  "Age",
  "Feature",
  "Housekeeping",
  "Looking",
  "Mentoring",
  "Pre-opening",
  "Tenure",
  "Waiting",
  "Winning",
];

test("no name of the rule book is written small within a sentence", () => {
  const texts = [...within!, ...besides!];
  const words = texts.flatMap((text) => [...text.matchAll(/[A-Za-z][\w-]*/g)]);
  const small = new Set(words.map(([word]) => word).filter((word) => /^[a-z]/.test(word)));
  // what is written large behind a word or a comma, and never small, is a name
  const names = new Set(
    words.flatMap(({ 0: word, index, input }) =>
      /[a-z]/.test(word) && /[a-z,] $/.test(input.slice(0, index)) ? [word] : [],
    ),
  );
  const lowered = within!.filter((en) => sayInSentence({ zh: "", en }, "en-US") !== en);
  expect(lowered.length).toBeGreaterThan(3000);
  const wrong = lowered.filter((en) => {
    const [first = ""] = /^[\w-]+/.exec(en)!;
    const isName = names.has(first) || PINYIN.test(first.toLowerCase());
    return isName && !small.has(first.toLowerCase()) && !LIKE_PINYIN.includes(first);
  });
  expect(wrong).toEqual([]);
});

test("open readings and what is not computed stand within their sentences", () => {
  const measure = {
    ...book.measures[0]!,
    note: { zh: "注", en: "A note" },
    readings: [
      {
        taken: { zh: "按月", en: "The month counts" },
        other: { zh: "按季", en: "R&D by quarters" },
      },
    ],
    unmodelled: [
      { what: { zh: "甲", en: "Not asked" }, why: { zh: "乙", en: "Judged case by case" } },
    ],
  };
  expect(notesOf(measure, "en-US")).toEqual([
    "The text does not say; computed here as: the month counts; it may also be read as: R&D by quarters",
    "Not computed: not asked (judged case by case)",
    "A note",
  ]);
});
