import { toNumber } from "../../src/exact";
import {
  type Input,
  type Measure,
  type Node,
  assuming,
  becomes,
  parseQuantity,
  walk,
} from "../../src/language";
import type { Chance } from "../engine/random-cells";

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);
/** A double some places beside another. */
function beside(x: number, places: number): number {
  double[0] = x;
  bits[0]! += BigInt(places);
  return Number.isFinite(double[0]) ? double[0] : x;
}

const BROKEN = [null, "", " ", undefined, "abc", NaN, Infinity, -5, "1,000万元", "是", "否", "15%"];
const ODD = [...BROKEN, 1, 0, true, false, "2025-01-01", [1], {}, 1e13, 1e16, -0, "key", 3.5];

/**
 * Rows of cells for a measure that look for where two ways of computing could part: at the figures that it names and
 * some doubles beside them, at the edges of grains, at what another cell makes of a rate, blank, broken, or anywhere.
 */
export class AdversarialRows {
  private readonly figures: readonly number[];
  private readonly words: ReadonlySet<string>;
  /** what a condition hopes for */
  private readonly hoped = new Map<number, boolean>();

  constructor(
    private readonly measure: Measure,
    private readonly chance: Chance,
  ) {
    const required = measure.require.map(({ node }) => assuming(node));
    const nodes = [...required, ...measure.steps.map(becomes)].flatMap((tree) => [...walk(tree)]);
    this.figures = [0, 1, ...new Set(nodes.flatMap(figureOf))];
    this.words = new Set(nodes.flatMap((node) => (node[0] === "t" ? [node[1]] : [])));
    for (const node of nodes)
      if (node[0] === "assume" && node[2][0] === "$") this.hoped.set(node[2][1], node[1]);
  }

  next(): unknown[] {
    const { chance } = this;
    const row: unknown[] = [];
    const strange = chance.yes(0.1);
    for (const [i, input] of this.measure.inputs.entries()) {
      const share = input.scope ? (strange ? 0.9 : 1) : input.assumable ? 0.3 : strange ? 0.1 : 0;
      if (chance.yes(share)) row.push(input.scope || chance.yes(0.5) ? null : "");
      else if (strange && chance.yes(0.2)) row.push(chance.of(...ODD));
      else row.push(this.cell(input, i, row));
    }
    return row;
  }

  private cell(input: Input, i: number, row: readonly unknown[]): unknown {
    const { chance } = this;
    switch (input.type) {
      case "boolean": {
        const hoped = this.hoped.get(i) ?? true;
        const said = chance.yes(0.9) ? hoped : !hoped;
        return chance.yes(0.05)
          ? said
            ? chance.of<unknown>("是", 1, "YES")
            : chance.of("否", "no")
          : said;
      }
      case "enum": {
        const wanted = input.choices!.filter(({ code }) => this.words.has(code));
        const from = wanted.length > 0 && chance.yes(0.7) ? wanted : input.choices!;
        const { code, zh, en } = chance.of(...from);
        return chance.yes(0.7) ? code : chance.of(zh, en, code.toUpperCase());
      }
      case "date":
        return this.day();
      case "money_list":
        return Array.from({ length: chance.whole(chance.yes(0.05) ? 0 : 1, 4) }, () =>
          chance.yes(0.02) ? chance.of<unknown>(null, "x", -1) : this.quantity(0.01, row),
        );
      case "count":
        return chance.yes(0.9) ? Math.round(this.quantity(1, row)) : this.quantity(1e-6, row);
      case "ratio":
        return this.rate();
      case "money":
      case "usd":
        return this.quantity(0.01, row) * (input.signed && chance.yes(0.3) ? -1 : 1);
      default:
        return this.quantity(chance.of(1, 0.01, 1e-4, 1e-6), row);
    }
  }

  private day(): number {
    const { chance } = this;
    const days = this.figures.filter((figure) => figure > 10_000 && figure < 30_000);
    if (days.length > 0 && chance.yes(0.5))
      return chance.of(...days) + 25_569 + chance.of(-1, 0, 1, 0.5, 0.999999, -0.000001);
    return chance.whole(44_000, 47_000);
  }

  private rate(): number {
    const { chance } = this;
    const typed = chance.whole(-2_000, 20_000) / 10_000;
    if (chance.yes(0.3)) return typed;
    if (chance.yes(0.3)) return 1 + typed - 1;
    if (chance.yes(0.2)) return chance.whole(0, 1e6) / chance.whole(1, 1e6) - 1;
    const border = chance.of(...this.figures.filter((figure) => figure <= 10));
    const off = chance.of(0, 0, 1e-4, -1e-4, 5e-14, -5e-14, 4.99e-14, 1e-13, -1e-13, 1e-15);
    return beside(border, chance.whole(-4, 4)) + off;
  }

  /** A quantity that is no rate: at a figure, at another cell or a figure's share of it, or anywhere. */
  private quantity(grain: number, row: readonly unknown[]): number {
    const { chance } = this;
    const others = row.filter((cell) => typeof cell === "number" && Number.isFinite(cell));
    const way = chance.next();
    if (way < 0.3) return this.off(chance.of(...this.figures), grain);
    if (way < 0.4 && others.length > 0)
      return this.off(
        Math.abs((chance.of(...others) as number) * chance.of(...this.figures)),
        grain,
      );
    const most = chance.of(10, 300, 12e3, 8e6, 5e7, 12e9, 2e11);
    const any = chance.next() * most;
    if (way < 0.5) return any;
    if (way < 0.6) return Math.round(any / grain) * grain * 1.1;
    if (way < 0.65) return Math.round((any / grain) * 2) * (grain / 2);
    return Math.round(any / grain) / Math.round(1 / grain);
  }

  private off(figure: number, grain: number): number {
    const { chance } = this;
    const near = chance.of(0, 0, 0, grain, -grain, grain / 2, -grain / 2, 0.49 * grain, 1e-7);
    return Math.max(
      0,
      chance.yes(0.3) ? beside(figure, chance.whole(-4, 4)) + near : figure + near,
    );
  }
}

const figureOf = (node: Node): number[] =>
  node[0] === "#" ? [toNumber(parseQuantity(node[1]).value)] : node[0] === "d" ? [node[1]] : [];
