/** Seeded rows for the three measures, the same for every candidate; dates are Excel serials. */
export interface Row {
  [name: string]: number | string | boolean;
}
export type Shape = "percentage" | "tiers" | "matched";
export const SHAPES: readonly Shape[] = ["percentage", "tiers", "matched"];

export const INPUTS: Record<Shape, readonly string[]> = {
  percentage: ["price", "category", "grade"],
  tiers: ["output", "growth"],
  matched: [
    "national",
    "investment",
    "municipal",
    "rd",
    "revenue",
    "registered",
    "blacklisted",
    "level",
    "granted",
  ],
};

let seed = 20_260_101;
const random = () => (
  (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648),
  seed / 2_147_483_648
);
const money = (most: number) => Math.round(random() * most * 100) / 100;
const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)]!;

const MAKE: Record<Shape, () => Row> = {
  percentage: () => ({
    price: money(12_000),
    category: pick("fridge", "washer", "tv", "cooler", "heater", "other"),
    grade: pick(1, 2, 3),
  }),
  tiers: () => ({ output: money(12e9), growth: Math.round(random() * 4000) / 10_000 }),
  matched: () => ({
    national: money(8e6),
    investment: money(2e7),
    municipal: money(1e6),
    rd: money(3e6),
    revenue: money(5e7),
    registered: random() < 0.95,
    blacklisted: random() < 0.05,
    level: pick("key", "rd", "other"),
    granted: 45_000 + Math.floor(random() * 1_300),
  }),
};

export const ROWS: Record<Shape, Row[]> = Object.fromEntries(
  SHAPES.map((s) => [s, Array.from({ length: 4096 }, MAKE[s])]),
) as Record<Shape, Row[]>;

/** The same rows as Excel hands them to a function: the facts in order, without names. */
export const CELLS = Object.fromEntries(
  SHAPES.map((s) => [s, ROWS[s].map((row) => INPUTS[s].map((name) => row[name]))]),
) as Record<Shape, unknown[][]>;
