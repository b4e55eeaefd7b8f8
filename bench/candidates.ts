import { Environment } from "@marcbachmann/cel-js";
import { evaluate as feel } from "feelin";
import { Engine } from "json-rules-engine";
import { compiled } from "../tests/fast/compiled";
import { exactAmount } from "../tests/fast/both-ways";
import type { Measure } from "../src/language";
import { benchMeasures } from "./bench-measures";
import { INPUTS, type Row, SHAPES, type Shape } from "./rows";

/** Gives the amount of one row, in yuan, from its facts in order or by name; some can only answer later. */
export type Evaluate = (cells: readonly unknown[], row: Row) => number | Promise<number>;
export interface Candidate {
  name: string;
  of: Record<Shape, Evaluate>;
}

/** The name of this project's fast way. */
export const OURS = "amounts as code";

const round = (x: number) => Math.round(x * 100) / 100;
const DAYS = { from: 45_292, to: 46_387 };
const BY_TIER: [number, number][] = [
  [1e10, 1e7],
  [5e9, 5e6],
  [2e9, 2e6],
  [1e9, 1e6],
  [5e8, 5e5],
  [1e8, 2e5],
];
const GOODS = new Set(["fridge", "washer", "tv", "cooler", "heater"]);

/** Plain TypeScript in doubles, as one would write it by hand: the ceiling; not exact to the fen. */
const byHand: Candidate = {
  name: "hand-written doubles",
  of: {
    percentage: (_, r) =>
      GOODS.has(r.category as string)
        ? Math.min(round((r.price as number) * (r.grade === 1 ? 0.2 : 0.15)), 2000)
        : 0,
    tiers: (_, r) => {
      if ((r.growth as number) < 0.15) return 0;
      for (let i = 0; i < BY_TIER.length; i++)
        if ((r.output as number) >= BY_TIER[i]![0]) return BY_TIER[i]![1];
      return 0;
    },
    matched: (_, r) => {
      const open =
        r.registered &&
        !r.blacklisted &&
        (r.level === "key" || r.level === "rd") &&
        (r.granted as number) >= DAYS.from &&
        (r.granted as number) <= DAYS.to;
      if (!open || (r.rd as number) < 0.03 * (r.revenue as number)) return 0;
      return round(
        Math.max(
          0,
          Math.min(r.national as number, 0.5 * (r.investment as number), 5e6) -
            (r.municipal as number),
        ),
      );
    },
  },
};

const measures = benchMeasures();
const byShape = (of: (measure: Measure) => Evaluate): Candidate["of"] =>
  Object.fromEntries(SHAPES.map((s) => [s, of(measures.get(`bench/${s}`)!)])) as Candidate["of"];

/** What the build writes. */
function written(): Candidate {
  const amountOf = compiled([...measures.values()]);
  return {
    name: OURS,
    of: byShape(amountOf),
  };
}

/** What answers where the code does not. */
const exact: Candidate = {
  name: "the exact evaluator",
  of: byShape((measure) => (cells) => exactAmount(measure, cells)),
};

const CEL: Record<Shape, string> = {
  percentage:
    'category in ["fridge","washer","tv","cooler","heater"] ? least(price * (grade == 1.0 ? 0.2 : 0.15), 2000.0) : 0.0',
  tiers: `growth < 0.15 ? 0.0 : ${BY_TIER.map(([at, pays]) => `output >= ${at}.0 ? ${pays}.0 : `).join("")}0.0`,
  matched: `registered && !blacklisted && level in ["key","rd"] && granted >= ${DAYS.from}.0 && granted <= ${DAYS.to}.0 && rd >= 0.03 * revenue ? most(least(least(national, 0.5 * investment), 5000000.0) - municipal, 0.0) : 0.0`,
};

function cel(): Candidate {
  const environment = new Environment()
    .registerFunction("least(double, double): double", (a: number, b: number) => Math.min(a, b))
    .registerFunction("most(double, double): double", (a: number, b: number) => Math.max(a, b));
  const types: Record<string, string> = {
    category: "string",
    level: "string",
    registered: "bool",
    blacklisted: "bool",
  };
  for (const name of new Set(Object.values(INPUTS).flat()))
    environment.registerVariable(name, types[name] ?? "double");
  const of = (shape: Shape): Evaluate => {
    const evaluate = environment.parse(CEL[shape]);
    return (_, row) => round(evaluate(row) as number);
  };
  return {
    name: "@marcbachmann/cel-js",
    of: Object.fromEntries(SHAPES.map((s) => [s, of(s)])) as Candidate["of"],
  };
}

const FEEL: Record<Shape, string> = {
  percentage:
    'if category in ("fridge","washer","tv","cooler","heater") then min(price * (if grade = 1 then 0.2 else 0.15), 2000) else 0',
  tiers: `if growth < 0.15 then 0 else ${BY_TIER.map(([at, pays]) => `if output >= ${at} then ${pays} else `).join("")}0`,
  matched: `if registered and not(blacklisted) and level in ("key","rd") and granted >= ${DAYS.from} and granted <= ${DAYS.to} and rd >= 0.03 * revenue then max(min(national, 0.5 * investment, 5000000) - municipal, 0) else 0`,
};

const feelin: Candidate = {
  name: "feelin",
  of: Object.fromEntries(
    SHAPES.map((shape): [Shape, Evaluate] => [
      shape,
      (_, row: Row): number => {
        const answer: unknown = feel(FEEL[shape], row);
        return round(
          (typeof answer === "object" && answer !== null && "value" in answer
            ? (answer as { value: number }).value
            : answer) as number,
        );
      },
    ]),
  ) as Record<Shape, Evaluate>,
};

/** It decides conditions; the arithmetic of an amount has to stay in the caller. */
function jsonRules(): Candidate {
  const engineOf = (rules: { conditions: object; params: object }[]) => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    rules.forEach((r, i) =>
      engine.addRule({
        conditions: r.conditions as never,
        event: { type: "pays", params: r.params },
        priority: rules.length - i,
      }),
    );
    return engine;
  };
  const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  const percentage = engineOf([
    {
      conditions: { all: [is("category", "in", [...GOODS]), is("grade", "equal", 1)] },
      params: { rate: 0.2 },
    },
    {
      conditions: { all: [is("category", "in", [...GOODS]), is("grade", "notEqual", 1)] },
      params: { rate: 0.15 },
    },
  ]);
  const tiers = engineOf(
    BY_TIER.map(([at, pays]) => ({
      conditions: {
        all: [is("growth", "greaterThanInclusive", 0.15), is("output", "greaterThanInclusive", at)],
      },
      params: { pays },
    })),
  );
  const matched = engineOf([
    {
      conditions: {
        all: [
          is("registered", "equal", true),
          is("blacklisted", "equal", false),
          is("level", "in", ["key", "rd"]),
          is("granted", "greaterThanInclusive", DAYS.from),
          is("granted", "lessThanInclusive", DAYS.to),
          is("enough", "equal", true),
        ],
      },
      params: {},
    },
  ]);
  const first = async (engine: Engine, facts: Row) =>
    (await engine.run(facts)).events[0]?.params as Record<string, number> | undefined;
  return {
    name: "json-rules-engine",
    of: {
      percentage: async (_, r) => {
        const found = await first(percentage, r);
        return found ? Math.min(round((r.price as number) * found.rate!), 2000) : 0;
      },
      tiers: async (_, r) => (await first(tiers, r))?.pays ?? 0,
      matched: async (_, r) => {
        const found = await first(matched, {
          ...r,
          enough: (r.rd as number) >= 0.03 * (r.revenue as number),
        });
        return found
          ? round(
              Math.max(
                0,
                Math.min(r.national as number, 0.5 * (r.investment as number), 5e6) -
                  (r.municipal as number),
              ),
            )
          : 0;
      },
    },
  };
}

export const candidates = (): Candidate[] => [byHand, written(), exact, cel(), jsonRules(), feelin];
