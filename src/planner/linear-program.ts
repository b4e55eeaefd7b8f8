/** Largest sum of gains under packing constraints: no row exceeds its limit, every variable lies between 0 and 1. */
export interface LinearProgram {
  gains: Float64Array;
  /** each row: positions and weights of its variables, and a limit of at least zero */
  rows: readonly { at: readonly number[]; weights: readonly number[]; limit: number }[];
}

export interface LinearOptimum {
  value: number;
  /** between 0 and 1 */
  x: Float64Array;
  /** cells of the tableau that were worked through */
  work: number;
}

const SMALL = 1e-9;

/**
 * The bounded simplex method on a condensed tableau (columns for the non-basic variables alone). Zero is feasible, so
 * that it needs no first phase. In doubles: what is paid is computed again, exactly, by whoever asks.
 */
export function maximize({ gains, rows }: LinearProgram): LinearOptimum {
  const tableau = new Tableau(gains, rows);
  tableau.run();
  return tableau.optimum();
}

class Tableau {
  private readonly n: number;
  private readonly m: number;
  /** row after row, one entry a non-basic variable */
  private readonly cells: Float64Array;
  private readonly reduced: Float64Array;
  private readonly basic: Float64Array;
  /** which variable a column or a row stands for: below n a choice, from n on the slack of a row */
  private readonly column: Int32Array;
  private readonly row: Int32Array;
  private readonly atUpper: Uint8Array;
  private work = 0;

  constructor(
    private readonly gains: Float64Array,
    rows: LinearProgram["rows"],
  ) {
    this.n = gains.length;
    this.m = rows.length;
    this.cells = new Float64Array(this.n * this.m);
    this.reduced = Float64Array.from(gains);
    this.basic = Float64Array.from(rows, (r) => r.limit);
    this.column = Int32Array.from(gains, (_, j) => j);
    this.row = Int32Array.from(rows, (_, i) => this.n + i);
    this.atUpper = new Uint8Array(this.n);
    rows.forEach(({ at, weights }, i) =>
      at.forEach((j, k) => {
        this.cells[i * this.n + j] = weights[k]!;
      }),
    );
  }

  private upper(variable: number): number {
    return variable < this.n ? 1 : Infinity;
  }

  run(): void {
    const patience = 50 * (this.n + this.m);
    for (let turn = 0; turn < patience; turn++) {
      const j = this.entering(turn > patience / 2);
      if (j < 0) return;
      this.step(j);
    }
  }

  /** The column that gains most; after long stalling the first one (Bland), so that it ends. */
  private entering(first: boolean): number {
    let best = -1;
    let most = SMALL;
    for (let j = 0; j < this.n; j++) {
      const gain = this.atUpper[j] ? -this.reduced[j]! : this.reduced[j]!;
      if (gain <= most) continue;
      if (first) return j;
      most = gain;
      best = j;
    }
    return best;
  }

  private step(j: number): void {
    const sign = this.atUpper[j] ? -1 : 1;
    this.work += this.n * this.m;
    let length = this.upper(this.column[j]!);
    let leaving = -1;
    let toUpper = false;
    for (let i = 0; i < this.m; i++) {
      const slope = sign * this.cells[i * this.n + j]!;
      if (slope > SMALL) {
        const room = Math.max(0, this.basic[i]!) / slope;
        if (room < length) [length, leaving, toUpper] = [room, i, false];
      } else if (slope < -SMALL) {
        const room = Math.max(0, this.upper(this.row[i]!) - this.basic[i]!) / -slope;
        if (room < length) [length, leaving, toUpper] = [room, i, true];
      }
    }
    for (let i = 0; i < this.m; i++)
      this.basic[i] = this.basic[i]! - sign * length * this.cells[i * this.n + j]!;
    if (leaving < 0) this.atUpper[j] = this.atUpper[j] ? 0 : 1;
    else this.pivot(leaving, j, (this.atUpper[j] ? 1 : 0) + sign * length, toUpper);
  }

  /** The variable of column j becomes basic in row i, with its value; the row's variable leaves at a bound. */
  private pivot(i: number, j: number, value: number, leavesAtUpper: boolean): void {
    const { n, m, cells } = this;
    const own = i * n;
    const pivot = cells[own + j]!;
    for (let k = 0; k < n; k++) cells[own + k] = cells[own + k]! / pivot;
    cells[own + j] = 1 / pivot;
    const clear = (target: Float64Array, start: number) => {
      const factor = target[start + j]!;
      if (factor === 0) return;
      for (let k = 0; k < n; k++)
        if (k !== j) target[start + k] = target[start + k]! - factor * cells[own + k]!;
      target[start + j] = -factor / pivot;
    };
    for (let r = 0; r < m; r++) if (r !== i) clear(cells, r * n);
    clear(this.reduced, 0);
    const entering = this.column[j]!;
    this.column[j] = this.row[i]!;
    this.row[i] = entering;
    this.atUpper[j] = leavesAtUpper ? 1 : 0;
    this.basic[i] = value;
  }

  optimum(): LinearOptimum {
    const x = new Float64Array(this.n);
    this.column.forEach((variable, j) => {
      if (variable < this.n) x[variable] = this.atUpper[j]!;
    });
    this.row.forEach((variable, i) => {
      if (variable < this.n) x[variable] = Math.min(1, Math.max(0, this.basic[i]!));
    });
    const value = x.reduce((sum, part, j) => sum + part * this.gains[j]!, 0);
    return { value, x, work: this.work };
  }
}
