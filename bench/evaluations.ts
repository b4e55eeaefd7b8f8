import { type Candidate, type Evaluate, candidates } from "./candidates";
import { CELLS, ROWS, SHAPES, type Shape } from "./rows";

const ROUNDS = 7;
const SLICE_MS = 120;

export interface Rates {
  name: string;
  /** evaluations a second, median of the rounds */
  of: Record<Shape, number>;
  /** rows that differ from this engine by a fen or more */
  differs: number;
}

const median = (xs: number[]) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]!;

/** Evaluations a second of every candidate, in turns, so that a change of the machine's speed meets all alike. */
export async function measureEvaluations(): Promise<Rates[]> {
  const all = candidates();
  const rates = all.map((c) => ({
    name: c.name,
    of: { percentage: [], tiers: [], matched: [] } as Record<Shape, number[]>,
    differs: 0,
  }));
  for (let round = -2; round < ROUNDS; round++)
    for (const [i, candidate] of all.entries())
      for (const shape of SHAPES) {
        const rate = await rateOf(candidate.of[shape], shape);
        if (round >= 0) rates[i]!.of[shape].push(rate);
      }
  const exact = all[1]!;
  for (const [i, candidate] of all.entries()) rates[i]!.differs = await differing(candidate, exact);
  return rates.map((r) => ({
    ...r,
    of: Object.fromEntries(SHAPES.map((s) => [s, median(r.of[s])])) as Record<Shape, number>,
  }));
}

async function rateOf(evaluate: Evaluate, shape: Shape): Promise<number> {
  const [rows, cells] = [ROWS[shape], CELLS[shape]];
  let count = 0;
  let sink = 0;
  const start = performance.now();
  let spent = 0;
  const later = evaluate(rows[0]!, cells[0]!) instanceof Promise;
  while (spent < SLICE_MS) {
    for (let i = 0; i < 64; i++, count++) {
      const at = count & 4095;
      const amount = evaluate(rows[at]!, cells[at]!);
      sink += later ? await amount : (amount as number);
    }
    spent = performance.now() - start;
  }
  if (Number.isNaN(sink)) throw new Error("a candidate gave no number");
  return (count / spent) * 1000;
}

async function differing(candidate: Candidate, exact: Candidate): Promise<number> {
  let count = 0;
  for (const shape of SHAPES)
    for (const [at, row] of ROWS[shape].slice(0, 1024).entries()) {
      const cells = CELLS[shape][at]!;
      const [one, other] = [candidate, exact].map(({ of }) => of[shape](row, cells));
      if (Math.abs((await one!) - (await other!)) > 0.005) count++;
    }
  return count;
}
