import { type Candidate, type Evaluate, candidates } from "./candidates";
import { CELLS, ROWS, SHAPES, type Shape } from "./rows";

const ROUNDS = 7;
const SLICE_MS = 120;

export interface Rates {
  name: string;
  /** evaluations a second of processor time, the best of the rounds: other programs only make it slower */
  of: Record<Shape, number>;
  /** rows that differ from this engine by a fen or more */
  differs: number;
}

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
    of: Object.fromEntries(SHAPES.map((s) => [s, Math.max(...r.of[s])])) as Record<Shape, number>,
  }));
}

async function rateOf(evaluate: Evaluate, shape: Shape): Promise<number> {
  const [rows, cells] = [ROWS[shape], CELLS[shape]];
  let count = 0;
  let sink = 0;
  const start = process.cpuUsage();
  let spent = 0;
  const later = evaluate(cells[0]!, rows[0]!) instanceof Promise;
  // asking for the time costs as much as many evaluations: the quicker they are, the more go between
  for (let atOnce = 64; spent < SLICE_MS; atOnce = Math.min(atOnce * 2, 65_536)) {
    for (let i = 0; i < atOnce; i++, count++) {
      const at = count & 4095;
      const amount = evaluate(cells[at]!, rows[at]!);
      sink += later ? await amount : (amount as number);
    }
    const { user, system } = process.cpuUsage(start);
    spent = (user + system) / 1000;
    if (spent > SLICE_MS / 8) atOnce /= 2;
  }
  if (Number.isNaN(sink)) throw new Error("a candidate gave no number");
  return (count / spent) * 1000;
}

async function differing(candidate: Candidate, exact: Candidate): Promise<number> {
  let count = 0;
  for (const shape of SHAPES)
    for (const [at, row] of ROWS[shape].slice(0, 1024).entries()) {
      const cells = CELLS[shape][at]!;
      const [one, other] = [candidate, exact].map(({ of }) => of[shape](cells, row));
      if (Math.abs((await one!) - (await other!)) > 0.005) count++;
    }
  return count;
}
