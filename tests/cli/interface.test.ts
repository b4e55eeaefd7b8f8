import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer";
import { annotatedRuleBook } from "../../src/rulebook";

const book = await annotatedRuleBook();
const asked = (request: object): unknown => answer(book, JSON.stringify(request));

/**
 * What a value must look like: a word or several between bars, "text" that is not empty; a list of one shape, a record
 * whose keys end in "?" where they may lack, "*" for any key.
 */
type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (v) => typeof v === "string" && v !== "",
  number: (v) => typeof v === "number" && Number.isFinite(v),
  flag: (v) => typeof v === "boolean",
  null: (v) => v === null,
  day: (v) => typeof v === "string" && /^\d{4}-\d\d-\d\d$/.test(v),
  "day of a year": (v) => typeof v === "string" && /^(\d{4}-)?\d\d-\d\d$/.test(v),
  any: () => true,
};

/** Where a value is not of its shape; nothing where it is. */
function misfits(value: unknown, shape: Shape, at = ""): string[] {
  if (typeof shape === "string") {
    const fits = shape.split("|").some((word) => (IS[word] ?? ((v) => v === word))(value));
    return fits ? [] : [`${at} is ${JSON.stringify(value)}, not ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one, i) => misfits(one, (shape as readonly [Shape])[0], `${at}[${i}]`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [`${at} is no record`];
  const record = shape as Readonly<Record<string, Shape>>;
  const known = new Map(Object.entries(record).map(([key, own]) => [key.replace(/\?$/, ""), own]));
  const lacking = Object.keys(record).filter(
    (key) => key !== "*" && !key.endsWith("?") && !(key in value),
  );
  return [
    ...lacking.map((key) => `${at}.${key} is not there`),
    ...Object.entries(value).flatMap(([key, own]) => {
      const wanted = known.get(key) ?? known.get("*");
      return wanted === undefined
        ? [`${at}.${key} is not foreseen`]
        : misfits(own, wanted, `${at}.${key}`);
    }),
  ];
}

const BECAUSE = { clause: "any", sentence: "text" };
const STATUS = "eligible|up-to|case-by-case|ineligible|needs-input|information";
const DAYS = { from: "day|null", to: "day|null" };

const ANSWER = {
  id: "text",
  status: STATUS,
  "outside?": "flag",
  "amount?": "number",
  "class?": "text|null",
  "score?": "number",
  "value?": "any",
  missing: ["text"],
  assumed: ["text"],
  because: [BECAUSE],
  notes: ["text"],
  cite: "text",
  "ignored?": ["text"],
  "nearly?": { "*": "text" },
} as const;

const COMBINED = {
  total: "number",
  chosen: ["text"],
  dropped: [
    {
      id: "text",
      because: { "clause?": "text", "sentence?": "text", "status?": STATUS, "reasons?": [BECAUSE] },
    },
  ],
  only_a_maximum: "number",
  capped: [BECAUSE],
  "gap?": "number",
  "ambiguous?": [{ name: "text", facts: [{ label: "text", measures: ["text"] }] }],
  assumed: { "*": ["text"] },
  missing: { "*": ["text"] },
  last_day: { "*": "day|null" },
} as const;

const LINE = {
  id: "text",
  "project?": "text",
  "apart?": "text",
  "day?": "day",
  status: STATUS,
  outside: "flag",
  "amount?": "number",
  counted: "number",
  class: "sure|at_most|open|none",
  "result_class?": "text|null",
  because: [BECAUSE],
  "notes?": ["text"],
  "ignored?": ["text"],
  "nearly?": { "*": "text" },
  assumed: ["text"],
  missing: ["text"],
  ...DAYS,
  business: DAYS,
  last_day: "day|null",
  next_tiers: [
    {
      fact: "text",
      from: "number",
      reach: "at-least|more-than|at-most|less-than",
      border: "number",
      adds: "number",
      amount: "number",
    },
  ],
} as const;

const POSITION = {
  companies: [
    {
      name: "text",
      lines: [LINE],
      sure: "number",
      at_most: "number",
      open: "number",
      "gap?": "number",
      "ignored?": ["text"],
      "nearly?": { "*": "text" },
      "ambiguous?": [{ name: "text", facts: [{ label: "text", measures: ["text"] }] }],
      next: [{ fact: "text", label: "text", measures: ["text"], worth: "number", far: "number" }],
    },
  ],
  total: "number",
} as const;

const FOUND = {
  found: [
    {
      id: "text",
      title: "text",
      kind: "award|ceiling|discretionary|service|eligibility|score|lookup",
      to: "day|null",
    },
  ],
  covered: "flag",
} as const;

const APPLYING = {
  id: "text",
  department: "text|null",
  where: "text|null",
  phones: ["text"],
  windows: [
    {
      from: "day of a year|null",
      to: "day of a year|null",
      each: "year|quarter|half-year|month|null",
      batch: "text|null",
      about: "flag",
    },
  ],
  frequency: "text|null",
  steps: [{ what: "text", days: "number|null" }],
  materials: [{ what: "text", copies: "number|null", only: "text|null" }],
  notice_days: "number|null",
  notice_kind: "working|calendar|null",
  valid_years: "number|null",
  accepted_within: "text|null",
  free_of_application: "flag|null",
  before_spending: "flag|null",
  paid_until: "day|null",
  ended: "flag|null",
  "ended_by_convention?": "day",
  closed: "any",
} as const;

const CALENDAR = { lines: [{ date: "day", what: "text", id: "text" }] } as const;
const ERROR = { error: { code: "text", message: "text" } } as const;
const LANGS = ["zh-CN", "en-US"] as const;

const FIRM = {
  main_sector: "industrial",
  output_value: 110_000_000,
  growth: 0.1,
  contract_amount: 440e6,
  contract_increase: 0,
  absorbed_amount: 80e6,
  absorbed_increase: 0,
};
const IDS = ["jjgf-2025-01/10-sold", "jjgf-2025-01/10-absorbed", "jjgf-2025-01/1"];
const everyId = [...new Set(book.measures.map(({ id }) => id))];

it("a shape says what is missing, what is too much and what is of another kind", () => {
  const shape = { a: "number", "b?": ["text|null"], c: { "*": "flag" } } as const;
  expect(misfits({ a: 1, b: ["x", null], c: { d: true } }, shape)).toEqual([]);
  expect(misfits({ a: "1", b: [""], c: { d: 0 }, e: 1 }, shape)).toHaveLength(4);
  expect(misfits({ a: 1, b: "x" }, shape)).toEqual([".c is not there", ".b is no list"]);
});

describe.each(LANGS)("what the headless interface answers in %s", (lang) => {
  it("is an answer for every measure without a fact, and with wild ones", () => {
    for (const id of everyId) expect(misfits(asked({ id, lang }), ANSWER, id)).toEqual([]);
    expect(
      misfits(asked({ id: IDS[2], facts: { ...FIRM, colour: 1 }, on: "2030-01-01", lang }), ANSWER),
    ).toEqual([]);
  });

  it("is a combination", () => {
    const combined = asked({ combine: IDS, facts: FIRM, lang });
    expect(misfits(combined, COMBINED)).toEqual([]);
    expect(combined).toMatchObject({ total: 600_000, chosen: IDS, only_a_maximum: 0 });
    expect(misfits(asked({ combine: [], lang }), COMBINED)).toEqual([]);
  });

  it("says without a day when what it counts has been over: its text or its round", () => {
    const days = { [IDS[2]!]: "2025-12-31", "jslt-2025-06/3-2": "2025-07-31" };
    const combined = asked({ combine: [...IDS, "jslt-2025-06/3-2"], facts: FIRM, lang });
    const { chosen, last_day: lasts } = combined as { chosen: string[]; last_day: object };
    expect(Object.keys(lasts)).toEqual(chosen);
    expect(lasts).toMatchObject({ [IDS[2]!]: days[IDS[2]!] });
    const companies = [{ facts: FIRM }];
    const said = asked({ position: { companies, measures: Object.keys(days) }, lang }) as {
      companies: { lines: { last_day: string }[] }[];
    };
    expect(said.companies[0]!.lines.map((line) => line.last_day)).toEqual(Object.values(days));
  });

  it("is a position: all of the book, days, projects, what is apart", () => {
    const whole = { companies: [{ name: "甲", facts: { ...FIRM, colour: 1 } }, { facts: {} }, {}] };
    expect(misfits(asked({ position: whole, lang }), POSITION)).toEqual([]);
    expect(misfits(asked({ position: { ...whole, on: "2026-11-28" }, lang }), POSITION)).toEqual(
      [],
    );
    const measures = [
      `${IDS[2]}@2030-01-01`,
      { id: IDS[0], project: "一期", facts: { contract_amount: 1e8 }, apart: "财务部" },
      { id: IDS[0], project: "二期" },
    ];
    const some = asked({ position: { ...whole, measures }, lang }) as {
      companies: { lines: { outside: boolean; project?: string; apart?: string }[] }[];
    };
    expect(misfits(some, POSITION)).toEqual([]);
    expect(some.companies[0]!.lines).toMatchObject([
      { outside: true },
      { outside: false, project: "一期", apart: "财务部" },
      { outside: false, project: "二期" },
    ]);
    expect(misfits(asked({ position: { companies: [], measures: [] }, lang }), POSITION)).toEqual(
      [],
    );
  });

  it("is a position whose lines say the next tier, of a project by its own facts", () => {
    // a firm has as many launches as it makes; its output of a quarter is one
    const id = "jsxe-2026-03/1.4";
    const measures = [
      { id },
      { id, project: "二期", facts: { sales_3m: 1e7 } },
      `${IDS[0]}@2030-01-01`,
    ];
    const launch = { event_date: "2026-01-05", opening_date: "2026-01-05", is_organizer: true };
    const companies = [{ facts: { ...FIRM, ...launch, sales_3m: 6e6 } }, {}];
    const said = asked({ position: { companies, measures, on: "2026-03-31" }, lang }) as {
      companies: { lines: { next_tiers: object[] }[] }[];
    };
    expect(misfits(said, POSITION)).toEqual([]);
    const sales = { fact: "sales_3m", from: 6e6, reach: "at-least", border: 1e7 };
    const [tiers, nothingTold] = said.companies.map(({ lines }) => lines.map((l) => l.next_tiers));
    expect(tiers).toEqual([[{ ...sales, adds: 5e5, amount: 1e6 }], [], []]);
    expect(nothingTold).toEqual([[], [], []]);
  });

  it("is what a search finds, how one applies for each measure, and a calendar", () => {
    expect(misfits(asked({ search: "高企补贴", lang }), FOUND)).toEqual([]);
    expect(asked({ search: "绝无此词", lang })).toEqual({ found: [], covered: false });
    for (const id of everyId) {
      const applying = asked({ apply: id, lang }) as { ended: unknown };
      expect(misfits(applying, APPLYING, id)).toEqual([]);
      expect(applying.ended).toBeNull();
    }
    expect(asked({ apply: IDS[2], on: "2026-11-28", lang })).toMatchObject({ ended: true });
    // its money was spent in 2025, and no text says on which day
    expect(asked({ apply: "jsxe-2025-16/2", on: "2026-11-28", lang })).toMatchObject({
      ended: true,
      ended_by_convention: "2025-12-31",
    });
    expect(asked({ apply: IDS[2], lang })).not.toHaveProperty("ended_by_convention");
    expect(misfits(asked({ calendar: {}, lang }), CALENDAR)).toEqual([]);
    expect(
      asked({ calendar: { from: "2025-01-01", to: "2027-12-31", measures: [] }, lang }),
    ).toEqual({ lines: [] });
  });

  it.each([
    ["bad-request", { combine: IDS[0] }],
    ["bad-request", { combine: [], facts: [] }],
    ["duplicate-id", { combine: [IDS[0], IDS[0]] }],
    ["unknown-measure", { combine: ["nobody"] }],
    ["bad-fact", { combine: IDS, facts: { growth: "x" } }],
    ["bad-request", { position: [] }],
    ["bad-request", { position: { companies: {} } }],
    ["bad-request", { position: { companies: [1] } }],
    ["bad-request", { position: { companies: [], measures: 1 } }],
    ["bad-request", { position: { companies: [], measures: [{ id: IDS[0], facts: 1 }] } }],
    ["bad-day", { position: { companies: [], on: "2026-02-30" } }],
    ["bad-fact", { position: { companies: [{ facts: { output_value: "x" } }] } }],
    ["duplicate-id", { position: { companies: [], measures: [IDS[0], IDS[0]] } }],
    ["bad-request", { search: 1 }],
    ["bad-request", { search: "x", max: 1.5 }],
    ["unknown-measure", { apply: "nobody" }],
    ["bad-day", { apply: IDS[0], on: "today" }],
    ["bad-request", { calendar: { measures: "x" } }],
    ["bad-day", { calendar: { from: 2026 } }],
    ["bad-request", {}],
  ])("is an error with a sentence: %s for %j", (code, request) => {
    const said = asked({ ...request, lang });
    expect(misfits(said, ERROR)).toEqual([]);
    const { error } = said as { error: { code: string; message: string } };
    expect(error.code).toBe(code);
    // names and examples may be Chinese in an English sentence, but not the other way round
    expect(/[a-z]{3,} [a-z]{2,} /.test(error.message)).toBe(lang === "en-US");
  });
});

it.each(["README.md", "README.zh-CN.md"])("%s names what stands beside what was asked", (file) => {
  const text = readFileSync(file, "utf8");
  const optional = [LINE, COMBINED, POSITION.companies[0], APPLYING].flatMap((shape) =>
    Object.keys(shape).flatMap((key) => (key.endsWith("?") ? [key.slice(0, -1)] : [])),
  );
  const own = new Set(["amount", "project", "apart", "result_class"]);
  const always = ["next_tiers", "next", "capped", "last_day"];
  const besides = [...optional.filter((key) => !own.has(key)), ...always];
  expect(besides).toContain("ended_by_convention");
  for (const key of besides) expect(text, key).toContain(`\`${key}\``);
});
