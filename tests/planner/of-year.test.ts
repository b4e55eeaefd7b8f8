import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { rational, toNumber } from "../../src/exact";
import { type Asked, bestOfGiven, position } from "../../src/planner";
import { annotatedRuleBook } from "../../src/rulebook";
import { call } from "../functions/call";
import { bookOf } from "./books";

const WORDS = "covers: [一], cite: 八, zh: 每年合计, en: In a year";
const book = await annotatedRuleBook();

type Given = readonly [id: string, day: string | undefined, yuan: number, project?: string];

/** What given amounts count for, in yuan. */
const countedIn = (of: ReturnType<typeof bookOf>, lines: readonly Given[]): number[] =>
  bestOfGiven(
    of,
    lines.map(([id, day, yuan, project]) => ({
      measure: of.measures.find((one) => one.id === id)!,
      amount: rational(BigInt(yuan)),
      class: "sure",
      ...(day && { day }),
      ...(project && { project }),
    })),
    () => undefined,
  ).map(toNumber);

const group = (more: string) => `  - { id: g, ${more}, ${WORDS} }`;

describe("a limit of a year", () => {
  const yearly = bookOf("a b", group("rule: cap, per: year, cap: 10元, of: [d/1, d/2]"));
  const silent = bookOf("a b", group("rule: cap, cap: 10元, of: [d/1, d/2]"));
  const across: Given[] = [
    ["d/1", "2025-06-01", 8],
    ["d/1", "2026-06-01", 9],
    ["d/2", "2025-12-31", 7],
  ];

  it("is shared by the lines of one year, and each year has its own", () => {
    expect(countedIn(yearly, across)).toEqual([8, 9, 2]);
    expect(countedIn(yearly, [...across, ["d/2", "2026-01-01", 7, "x"]])).toEqual([8, 9, 2, 1]);
  });

  it("is one for all years where the text names no period, or no line a day", () => {
    expect(countedIn(silent, across)).toEqual([8, 2, 0]);
    expect(
      countedIn(yearly, [
        ["d/1", undefined, 8],
        ["d/2", undefined, 7],
      ]),
    ).toEqual([8, 2]);
  });

  it("holds a line without a day in every year", () => {
    expect(countedIn(yearly, [...across.slice(0, 2), ["d/2", undefined, 7]])).toEqual([8, 9, 1]);
  });

  it("chooses anew each year, and keeps projects apart where the clause speaks of one", () => {
    const one = bookOf("a b", group("rule: only_one_of, per: year, of: [d/1, d/2]"));
    const lines: Given[] = [
      ["d/1", "2025-06-01", 3],
      ["d/2", "2025-07-01", 5],
      ["d/1", "2026-06-01", 4],
    ];
    expect(countedIn(one, lines)).toEqual([0, 5, 4]);
    const once = bookOf("a b", group("rule: only_one_of, of: [d/1, d/2]"));
    expect(countedIn(once, lines)).toEqual([3, 0, 4]);
    const each = bookOf("a b", group("rule: cap, per: year, each: project, cap: 5元, of: [d/1]"));
    expect(
      countedIn(each, [
        ["d/1", "2025-06-01", 4, "x"],
        ["d/1", "2025-06-02", 4, "y"],
        ["d/1", "2026-06-01", 4, "x"],
        ["d/1", "2026-06-02", 4, "x"],
      ]),
    ).toEqual([4, 4, 4, 1]);
  });
});

/** What a set of lines is paid: each year by itself under the yearly rules, then all under the one over the term. */
const DAYS = ["2024-05-01", "2025-01-01", "2025-12-31", "2026-07-01"];
const someLines = fc.array(
  fc.record({
    id: fc.constantFrom("d/1", "d/2", "d/3"),
    day: fc.constantFrom(...DAYS),
    yuan: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 7 },
);

function paid(
  lines: readonly { id: string; day: string; yuan: number }[],
  cap: number,
  total: number,
): number | undefined {
  const years = [...new Set(lines.map(({ day }) => day.slice(0, 4)))];
  let sum = 0;
  for (const year of years) {
    const own = lines.filter(({ day }) => day.startsWith(year));
    if (own.some(({ id }) => id === "d/2") && own.some(({ id }) => id === "d/3")) return undefined;
    const sumOf = (isHeld: (id: string) => boolean) =>
      own.filter(({ id }) => isHeld(id)).reduce((all, { yuan }) => all + yuan, 0);
    sum +=
      Math.min(
        cap,
        sumOf((id) => id !== "d/3"),
      ) + sumOf((id) => id === "d/3");
  }
  return Math.min(total, sum);
}

it("yearly limits under one over the term: the best is what trying every set finds", () => {
  let cut = 0;
  fc.assert(
    fc.property(someLines, fc.nat(90), fc.nat(200), (lines, cap, total) => {
      const of = bookOf(
        "a b c",
        [
          `  - { id: y, rule: cap, per: year, cap: ${cap + 1}元, of: [d/1, d/2], ${WORDS} }`,
          `  - { id: o, rule: only_one_of, per: year, of: [d/2, d/3], ${WORDS} }`,
          `  - { id: t, rule: cap, cap: ${total + 1}元, of: [d/1, d/2, d/3], ${WORDS} }`,
        ].join("\n"),
      );
      let best = 0;
      for (let bits = 0; bits < 2 ** lines.length; bits++) {
        const set = lines.filter((_, i) => bits & (1 << i));
        best = Math.max(best, paid(set, cap + 1, total + 1) ?? 0);
      }
      const given = lines.map(({ id, day, yuan }): Given => [id, day, yuan]);
      const sum = countedIn(of, given).reduce((all, one) => all + one, 0);
      expect(sum).toBe(best);
      cut += Number(best < lines.reduce((all, { yuan }) => all + yuan, 0));
    }),
    { numRuns: 300 },
  );
  expect(cut).toBeGreaterThan(100);
});

describe("days of several years in the book", () => {
  const named = (lines: readonly (readonly [string, object?])[]) =>
    lines.map(([id, facts]) => ({ id, facts }));
  const headless = (measures: object[]) => {
    const request = { position: { companies: [{ name: "甲", facts: {} }], measures } };
    const told = answer(book, JSON.stringify(request)) as {
      companies: [{ lines: { counted: number; amount: number; day?: string }[] }];
      error?: unknown;
    };
    expect(told.error).toBe(undefined);
    return told.companies[0].lines;
  };
  const yearly = book.groups.filter(
    (one) => one.ofYear && one.rule === "cap" && !one.inputs.length,
  );

  it("headless, the position and POLICY_COUNTED say the same (科技服务业 4 服务内容3)", () => {
    const [id, most] = ["zcdy-kj-04/3", 200_000] as const;
    const found = book.find(id);
    if (!("measure" in found)) throw new Error(id);
    const counts = { madrid_region_count: 0, direct_region_count: 0, direct_other_count: 0 };
    const facts = { ...counts, madrid_other_count: 100, class_count: 9, first_right_holder: true };
    const days = ["2024-03-01", "2024-09-01", "2025-03-01"];
    const lines = days.map((day, i) => [`${id}@${day}`, `p${i}`] as const);
    const amounts = lines.map(() => [most]);
    const counted = call("POLICY_COUNTED", [
      lines.map(([name]) => [name]),
      amounts,
      null,
      null,
      null,
      lines.map(([, project]) => [project]),
    ]);
    expect(counted).toEqual([[most], [0], [most]]);
    const asked = lines.map(([name, project]): Asked => {
      const one = book.find(name);
      if (!("measure" in one)) throw new Error(name);
      return { ...one, project, facts };
    });
    const own = position(book, [{ name: "甲", facts: {} }], asked).companies[0]!;
    expect(own.lines.map((line) => toNumber(line.counted))).toEqual([most, 0, most]);
    const told = headless(lines.map(([name, project]) => ({ id: name, project, facts })));
    expect(told.map((line) => line.counted)).toEqual(own.lines.map((l) => toNumber(l.counted)));
    expect(told.map(({ day }) => day)).toEqual(days);
    expect(yearly.some(({ of }) => of.flat().includes(id))).toBe(true);
  });

  it("takes a measure once a year without projects, never twice in one", () => {
    const twoYears = named([["zcdy-kj-04/3@2024-03-01"], ["zcdy-kj-04/3@2025-03-01"]]);
    expect(headless(twoYears)).toHaveLength(2);
    const again = [...twoYears, ...named([["zcdy-kj-04/3@2025-09-01"]])];
    const request = { position: { companies: [{ name: "甲", facts: {} }], measures: again } };
    expect(answer(book, JSON.stringify(request))).toMatchObject({
      error: { code: "duplicate-id" },
    });
    const twice = again.map(({ id }) => [id]);
    expect(call("POLICY_COUNTED", [twice, twice.map(() => [1])])).toMatch(/^#VALUE!/);
  });
});
