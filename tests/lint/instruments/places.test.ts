import { describe, expect, test } from "vitest";
import { chainsOf, located, placesOf } from "../../../src/lint/instruments/places";
import { documentOf, measure } from "../../authoring/planted-rules";

const HEAD = `code: d
title: { zh: 文, en: D }
issuer: 委
seed: source.txt
from: 2025-01-01
to: 2025-12-31
scope:
  zh: 本市企业
  en: companies of the city
  conditions:
    - { that: sales > 0元, cite: 二 }
`;

const built = documentOf(
  [
    measure(`
  inputs:
    - sales: { type: money, zh: 销售额, en: Sales }
    - growth: { type: ratio, zh: 增速, en: Growth }
    - city: { type: boolean, zh: 在本市, en: In the city }
  require:
    - { that: city, cite: 三 }
    - growth >= 3%
  amount:
    - let: base
      zh: 基数
      en: Base
      be: max(sales, 2元)
    - base: base
    - times:
        - when: growth >= 20%
          is:
            - { when: sales >= 9元, is: 8% }
            - { else: 6% }
        - { when: growth >= 10%, is: 5% }
        - else:
            - { when: sales >= 4元, is: 2% }
  `),
  ],
  HEAD,
);
const [authored] = built.measures;
const lines = (file: { lineOf(path: readonly (string | number)[]): number }) => {
  const all = placesOf(authored!).filter((place) => place.source === file);
  return all.flatMap((place) =>
    located(place).flatMap(({ node, path }) =>
      node[0] === "#" ? [`${node[1]} ${file.lineOf(path)}`] : [],
    ),
  );
};

describe("where the trees of a measure are written", () => {
  test("it has every expression, and what its document gives", () => {
    expect(built.problems).toEqual([]);
    const places = placesOf(authored!);
    expect(places.map(({ part, path }) => `${part} ${path.join(".")}`)).toEqual([
      "require 0.require.0.that",
      "require 0.require.1",
      "scope scope.conditions.0.that",
      "step 0.amount.0.be",
      "step 0.amount.1.base",
      "step 0.amount.2.times.0",
    ]);
    expect(places.map(({ source }) => source === built.head)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("a figure stands on its own row of a list, however deep", () => {
    const { source } = authored!.reader;
    expect(lines(source)).toEqual([
      "3% 12",
      "2元 17",
      "20% 20",
      "9元 22",
      "8% 22",
      "6% 23",
      "10% 24",
      "5% 24",
      "4元 26",
      "2% 26",
    ]);
    expect(lines(built.head)).toEqual(["0元 11"]);
  });

  test("a list inside a case, or behind else, is a list of its own", () => {
    const times = placesOf(authored!).at(-1)!;
    expect(
      chainsOf(times).map(({ cases }) => cases.map(({ test }) => (test ? "when" : "else"))),
    ).toEqual([["when", "when", "else"], ["when", "else"], ["when"]]);
  });
});
