import type { FactValue } from "../engine";
import { ONE, type Rational, compare, divide, fromInteger, subtract, toNumber } from "../exact";
import { amountsOf } from "./amounts";
import { factOfQuantity, isQuantity, problemOf, valueOf } from "./cell-value";
import { byKey } from "./by-key";
import type { ReadCell } from "./read-cell";
import type { Figure, Vocabulary } from "./figure";
import type { Count } from "./list-counts";
import { isOdd } from "./odd-magnitude";
import { expectedIn } from "./part-forecast";
import type { Spot } from "./place-text";
import type { TableFact, UnsureFact } from "./table-fact";
import { yearsBefore } from "./table-year";
import { type Doubt, type How, nearly, yearFigure } from "./year-figure";

/** One company while its figures are put together. */
export class CompanyReading {
  readonly facts: TableFact[] = [];
  readonly unsure: UnsureFact[] = [];
  readonly #sums = new Map<string, { value: Rational; label: string; from: readonly Spot[] }>();
  readonly #ofFigure: ReadonlyMap<Figure | undefined, readonly ReadCell[]>;
  readonly #prior = new Map<string, { value: Rational; from: readonly Spot[] }>();

  constructor(
    private readonly name: string,
    private readonly cells: readonly ReadCell[],
    counts: readonly Count[],
    private readonly latest: number | undefined,
    vocabulary: Vocabulary,
  ) {
    this.#ofFigure = byKey(cells, ({ figure }) => figure);
    for (const figure of vocabulary.figures) this.#read(figure);
    for (const { figure, label, from, count, doubt } of counts)
      this.#counted(figure, label, from, count, doubt);
    for (const figure of vocabulary.figures) this.#derive(figure);
    this.#near();
    const order = new Map(vocabulary.figures.map(({ id }, i) => [id, i]));
    this.facts.sort((a, b) => order.get(a.figure.id)! - order.get(b.figure.id)!);
  }

  #doubt(
    figure: Figure,
    label: string,
    from: readonly Spot[],
    doubt: Doubt,
    value?: FactValue,
  ): void {
    const more = value !== undefined && { value };
    const unitStated = from.some((spot) => "unit" in spot && spot.unit !== undefined);
    this.unsure.push({
      ...{ company: this.name, figure, label, from, doubt },
      ...more,
      ...(unitStated && { unitStated }),
    });
  }

  #has = (figure: Figure) => this.facts.some((fact) => fact.figure === figure);

  #before = ({ time }: ReadCell): number => yearsBefore(time, this.latest);

  #read(figure: Figure): void {
    const every = this.#ofFigure.get(figure) ?? [];
    const all = every.filter(({ change, average, item }) => !change && !average && !item);
    const cells = all.filter(({ plan }) => !plan);
    const now = cells.filter((cell) => this.#before(cell) === 0);
    const later = cells.filter((cell) => this.#before(cell) < 0);
    if (later.length > 0 && isQuantity(figure))
      this.#doubt(figure, later[0]!.label, later, "part-of-year");
    const then = cells.filter((cell) => this.#before(cell) === 1);
    if (!isQuantity(figure)) return this.#answers(figure, now);
    // what is not calculated may stand beside a figure of the year
    const broken = now.find(
      (cell) => !cell.cell.uncalculated && problemOf(cell, figure) !== undefined,
    );
    if (broken) return this.#doubt(figure, broken.label, [broken], problemOf(broken, figure)!);
    const amounts = amountsOf(now, figure);
    const year = yearFigure(figure, amounts);
    this.#readPrior(figure, then, year !== undefined && "how" in year && year.how === "sum");
    const open = now.find(({ cell }) => cell.uncalculated);
    if (open && (!year || "doubt" in year))
      return this.#doubt(figure, open.label, [open], "uncalculated");
    if (!year) return this.#none(figure, every, then);
    const { label, unit, time } = year.of[0]!.at;
    const from = year.of.map(({ at }) => at);
    if ("doubt" in year) return this.#doubt(figure, label, from, year.doubt);
    const plans = all.filter((cell) => cell.plan && this.#before(cell) === 0);
    const expected = year.how === "cell" ? expectedIn(year.of[0]!, amounts, plans) : [];
    if (expected.length > 0) return this.#doubt(figure, label, [...from, ...expected], "plan");
    this.#take(figure, label, year.value, from, year.how, {
      ...(unit !== undefined && { unit }),
      ...(time.year !== undefined && { year: time.year }),
    });
  }

  /** 上年累计 beside all months of this year is of the whole year before. */
  #readPrior(figure: Figure, cells: readonly ReadCell[], isWhole: boolean): void {
    const year = yearFigure(figure, amountsOf(cells, figure), isWhole);
    if (year && "how" in year)
      this.#prior.set(figure.id, { value: year.value, from: year.of.map(({ at }) => at) });
  }

  /** Nothing of the year: what there is of another kind is said. */
  #none(figure: Figure, all: readonly ReadCell[], then: readonly ReadCell[]): void {
    const plan = all.filter((cell) => cell.plan && !cell.item && this.#before(cell) <= 0);
    const items = all.filter((cell) => cell.item && !cell.plan && this.#before(cell) === 0);
    if (plan.length > 0) this.#doubt(figure, plan[0]!.label, plan, "plan");
    else if (then.length > 0) this.#doubt(figure, then[0]!.label, then, "prior-year");
    else if (items.length > 0) this.#doubt(figure, items[0]!.label, items, "subtotal");
  }

  #answers(figure: Figure, cells: readonly ReadCell[]): void {
    const read = cells
      .map((cell) => ({ cell, value: valueOf(cell, figure) }))
      .filter(({ value }) => value !== "nothing");
    const [first] = read;
    if (!first) return;
    const { value, cell } = first;
    if (typeof value === "object" && "problem" in value)
      return this.#doubt(figure, cell.label, [cell], value.problem);
    const answer = (value as { answer: FactValue }).answer;
    const other = read.find(
      (one) => JSON.stringify(shown(one.value)) !== JSON.stringify(shown(value)),
    );
    if (other) return this.#doubt(figure, cell.label, [cell, other.cell], "several");
    this.facts.push({ figure, label: cell.label, value: answer, from: [cell], how: "cell" });
  }

  #take(
    figure: Figure,
    label: string,
    value: Rational,
    from: readonly Spot[],
    how: How,
    more: Pick<TableFact, "unit" | "year"> = {},
  ): void {
    const fact = factOfQuantity(figure, value);
    if (fact === undefined) return this.#doubt(figure, label, from, "not-understood");
    const isOpen = from.some((spot) => "rateInDoubt" in spot && spot.rateInDoubt === true);
    if (isOpen || isOdd(figure, value)) return this.#doubt(figure, label, from, "magnitude", fact);
    this.#sums.set(figure.id, { value, label, from });
    this.facts.push({ figure, label, value: fact, from, how, ...more });
  }

  #counted(
    figure: Figure,
    label: string,
    from: readonly Spot[],
    count: number,
    doubt?: Doubt,
  ): void {
    if (this.#has(figure)) return;
    if (doubt) return this.#doubt(figure, label, from, doubt);
    this.#take(figure, label, fromInteger(count), from, "count");
  }

  /** Growth from two years, a share from two figures; where the table states it too, both must agree. */
  #derive(figure: Figure): void {
    const derived = this.#growth(figure) ?? this.#share(figure);
    if (!derived) return;
    const stated = this.facts.find((fact) => fact.figure === figure);
    if (!stated) {
      const open = this.unsure.filter((one) => one.figure === figure);
      if (!open.every((one) => this.#settles(one, derived.value))) return;
      for (const one of open) this.unsure.splice(this.unsure.indexOf(one), 1);
      return this.#take(figure, derived.label, derived.value, derived.from, derived.how);
    }
    const own = this.#sums.get(figure.id)!;
    if (agree(own.value, derived.value)) return;
    this.facts.splice(this.facts.indexOf(stated), 1);
    this.#doubt(figure, stated.label, [...stated.from, ...derived.from], "conflict", stated.value);
  }

  /** Two whole years say more than the growth of a month, and which of several growths is meant. */
  #settles({ figure, doubt }: UnsureFact, value: Rational): boolean {
    const stated = amountsOf(this.#ofFigure.get(figure) ?? [], figure);
    const agrees = stated.some((one) => agree(one.value, value));
    if (doubt === "magnitude")
      return stated.some((one) => agree(divide(one.value, HUNDRED), value));
    return doubt === "part-of-year" || (doubt === "several" && agrees);
  }

  #growth(figure: Figure) {
    const now = this.#sums.get(figure.growth_of ?? "");
    const then = this.#prior.get(figure.growth_of ?? "");
    if (!now || !then || compare(then.value, fromInteger(0)) <= 0) return undefined;
    const value = subtract(divide(now.value, then.value), ONE);
    return {
      value,
      label: now.label,
      from: [...now.from, ...then.from],
      how: "derived growth" as const,
    };
  }

  #share(figure: Figure) {
    const [a, b] = (figure.ratio_of ?? []).map((id) => this.#sums.get(id));
    if (!a || !b || compare(b.value, fromInteger(0)) <= 0) return undefined;
    return {
      value: divide(a.value, b.value),
      label: a.label,
      from: [...a.from, ...b.from],
      how: "ratio" as const,
    };
  }

  #near(): void {
    const near = this.cells.filter((cell) => cell.near && !this.#has(cell.near));
    for (const [label, [first, ...more]] of byKey(near, (cell) => cell.label)) {
      const figure = first!.near!;
      const from = [first!, ...more.filter((cell) => cell.near === figure)];
      this.#doubt(figure, label, from, "near");
    }
  }
}

const shown = (value: ReturnType<typeof valueOf>) =>
  typeof value === "object" && "answer" in value ? String(toText(value.answer)) : value;
const toText = (value: FactValue) =>
  typeof value === "object" && "n" in value ? `${value.n}/${value.d}` : String(value);

const HUNDRED = fromInteger(100);

/** A stated rate is rounded: to a tenth of a percent. */
const agree = (a: Rational, b: Rational) =>
  nearly(a, b) || Math.abs(toNumber(subtract(a, b))) <= 0.0011;
