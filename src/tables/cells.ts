import { type Block, blocksOf } from "./blocks";
import type { Headings, Placed } from "./headings";
import { type Given, companyOf, saysColumn, timeOf, totalOf } from "./given-headings";
import { type ColumnUse, columnUses, yearsNamed } from "./columns";
import type { Figure, Vocabulary } from "./figure";
import type { Label } from "./label";
import { isBranch, isCompanyName, isOneOfMany, type Axis } from "./heading-words";
import { type SheetAbout, sheetAbout } from "./sheet-about";
import type { TableAbout } from "./title-says";
import { isShare, unitOf } from "./cell-unit";
import type { ReadCell } from "./read-cell";
import { RowGroups } from "./row-groups";
import { RowHeadings } from "./row-headings";
import type { Time } from "./time-words";

/** Reads every cell below a heading of the vocabulary. */
export function cellsOf(headings: Headings, vocabulary: Vocabulary): ReadCell[] {
  const blocks = blocksOf(headings);
  const about = sheetAbout(headings, blocks);
  return blocks.flatMap((block) => cellsOfBlock(headings, block, about, vocabulary));
}

function cellsOfBlock(
  headings: Headings,
  block: Block,
  about: SheetAbout,
  vocabulary: Vocabulary,
): ReadCell[] {
  const table = new TableCells(headings, block, about, vocabulary);
  return block.rows.flatMap((row) =>
    headings.grid.filled(row).flatMap((column) => {
      const read = table.cell(row, column);
      return read ? [read] : [];
    }),
  );
}

/** One table while its cells are read. */
class TableCells {
  readonly #uses: ColumnUse[];
  /** by column: what its headings above give to each of its cells */
  readonly #above: (readonly Given[])[] = [];
  readonly #rows: RowHeadings;
  readonly #groups: RowGroups;
  readonly #about: TableAbout;
  /** the title says so, and no column */
  readonly #isPlan: boolean;
  /** whether the headings of rows, or those of columns, name figures */
  readonly #inRows: boolean;
  readonly #inColumns: boolean;
  /** whether its rows or its columns are years */
  readonly #listsYears: boolean;
  /** those that its headings name */
  readonly #years: ReadonlySet<number>;

  constructor(
    private readonly headings: Headings,
    block: Block,
    about: SheetAbout,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#uses = columnUses(headings, block);
    this.#about = about.of(block);
    this.#groups = new RowGroups(headings, block);
    this.#rows = new RowHeadings(headings, block, this.#uses, (column) => this.#axisBefore(column));
    const planned = this.#uses.some(
      ({ values, above }) => values && above.some(({ label }) => label.flags.has("plan")),
    );
    const done = this.#uses.some(({ above }) => above.some(({ label }) => DONE.test(label.text)));
    const either = this.#about.says.has("either-plan") && !done;
    this.#isPlan = (this.#about.says.has("plan") || either) && !planned;
    const years = yearsNamed(headings, block, this.#uses);
    this.#listsYears = years.some(({ size }) => size > 1);
    this.#years = new Set(years.flatMap((some) => [...some]));
    this.#inRows = this.#uses.some(({ values, axis }) => !values && axis === "figure");
    this.#inColumns = this.#uses.some(
      ({ values, axis, above }) =>
        (values || axis === undefined) && above.some(({ label }) => label.figure ?? label.near),
    );
  }

  cell(row: number, column: number): ReadCell | undefined {
    const use = this.#uses[column]!;
    const cell = this.headings.grid.own(row, column)!;
    if (!use.values) return undefined;
    const above = (this.#above[column] ??= use.above
      .filter((one, _i, all) => all.length === 1 || !SIDE.test(one.label.text.trim()))
      .map((one) => this.#axisOf(one)));
    if (this.#rows.isExample(row)) return undefined;
    const given = [...this.#rows.of(row, column).map(this.#ofRow), ...above];
    if (this.#rows.sumsCompanies(row) && companyOf(given) === undefined) return undefined;
    const about = { ...this.#about, ...this.#groups.unit(row) };
    const read = this.#merged([...given, ...this.#groups.of(row)], given, about);
    if (!read) return undefined;
    const bare = given.length === above.length && { bare: true };
    const otherwise = read.otherwise || this.#rows.isOtherwise(row);
    return { sheet: this.headings.grid.sheet.name, row, column, cell, ...read, otherwise, ...bare };
  }

  /** A heading above values: what is no figure, time or company is one of some items. */
  #axisOf(placed: Placed): Given {
    const { label } = placed;
    if (label.figure ?? label.near) return { ...placed, axis: "figure" };
    if (label.name === "收入" && this.#about.says.has("revenue-and-cost"))
      return { ...placed, label: this.#nearRevenue(label), axis: "figure" };
    if (label.name === undefined) {
      const isTotal = label.flags.has("total") || label.flags.has("subtotal");
      return isTotal ? { ...placed, axis: this.#axisAbove() } : placed;
    }
    return { ...placed, axis: this.#isCompany(label) ? "company" : "item" };
  }

  /** 收入 beside 成本 below 营业收入和营业成本: of whose statement, and whether of more than one company, notes do not say. */
  #nearRevenue({ name: _name, ...label }: Label): Label {
    const near = this.vocabulary.byWord.get("营业收入");
    return near ? { ...label, near } : label;
  }

  #isCompany(label: Label): boolean {
    const { name = "", flags } = label;
    if (this.#about.company && isBranch(name)) return false;
    const isNamed = name !== "" && !flags.has("part") && !saysColumn(label);
    return isCompanyName(name) || (isNamed && this.#namesCompany());
  }

  /** 上海分公司 in a list of branches of the company that the title names. */
  #ofRow = (given: Given): Given =>
    given.axis === "company" && this.#about.company && isOneOfMany(given.label.name ?? "")
      ? { ...given, axis: "item" }
      : given;

  #isOfPart(own: readonly Given[]): boolean {
    const { says } = this.#about;
    return says.has("shared") || (says.has("partial") && totalOf(own).total === "items");
  }

  /** Names above columns are companies where the rows are figures, and nothing else says whose they are. */
  #namesCompany(): boolean {
    return this.#inRows && !this.#about.company;
  }

  #axisAbove(): Axis {
    const labels = this.#uses.flatMap(({ values, above }) =>
      values ? above.map(({ label }) => label) : [],
    );
    if (labels.some(({ time }) => time.from !== undefined)) return "time";
    return labels.some((label) => this.#isCompany(label)) ? "company" : "item";
  }

  /** 合计 below or beside several years is the figure of none. */
  #sumsYears(all: readonly Given[]): boolean {
    const isTotal = all.some(({ label }) => label.flags.has("total"));
    return isTotal && this.#listsYears && all.every(({ label }) => label.time.year === undefined);
  }

  /** What the headings of rows in a column are. */
  #axisBefore(column: number): Axis {
    const { axis } = this.#uses[column]!;
    if (axis) return axis;
    return this.#about.company || this.#inRows || !this.#inColumns ? "item" : "company";
  }

  /** All headings of a cell together; undefined where they name no figure, or two. */
  #merged(all: readonly Given[], own: readonly Given[], about: TableAbout): Merged | undefined {
    const named = this.#named(all, own);
    const company = companyOf(all);
    if (!named || company === null || this.#sumsYears(all)) return undefined;
    const item = own.some(isItem);
    const whose = company ?? this.#about.company;
    if (item && whose === undefined) return undefined;
    const { label, ...figure } = named;
    const { says, noted } = this.#about;
    const time = timeOf(all, this.#about, this.#years);
    const group = this.#groups.basis();
    const of = group === undefined && says.has("consolidated");
    const flags = new Set(all.flatMap((one) => [...one.label.flags]));
    return {
      ...figure,
      label: label.text,
      ...(whose !== undefined && { company: whose }),
      time: this.#timeNoted(time),
      ...unitOf(all, about),
      ...totalOf(all),
      subtotal: flags.has("subtotal") || this.#isOfPart(own),
      item,
      draft: flags.has("draft"),
      soFar: says.has("so-far"),
      otherwise: says.has("otherwise") || (says.has("years") && !all.some(saysYear)),
      consolidated: group === "consolidated" || (company === undefined && of && !isOwn(all)),
      plan: flags.has("plan") || this.#isPlan || noted?.get(time.year ?? 0) === "expected",
      average: flags.has("average") || label.flags.has("average"),
      change: flags.has("change"),
    };
  }

  /** 2025年数据截至10月 below a table: its 2025 is of ten months. */
  #timeNoted(time: Time): Time {
    const to = this.#about.noted?.get(time.year ?? 0);
    return typeof to === "number" && time.from === undefined ? { ...time, from: 1, to } : time;
  }

  /** The figure that headings name, or nearly name, and the heading that does: that of the title where none of them does. */
  #named(all: readonly Given[], own: readonly Given[]): Named | undefined {
    const figures = [...new Set(all.flatMap(({ label }) => label.figure ?? []))];
    // 研发投入 above 研发费用 is nearly what the heading below it says outright
    const near = own.find(
      ({ label, ...at }) =>
        label.near && !label.figure && (!figures.includes(label.near) || isBelow(at, all)),
    );
    const [figure, other] = figures;
    const above = near || figure ? undefined : this.#about.figure;
    const base = figure ?? above?.label.figure;
    if (other || (!base && !near) || isShare(base, own)) return undefined;
    if (own.some(isUnknown) || (own.some(isItem) && !figure)) return undefined;
    const grows = all.some(({ label }) => label.flags.has("growth"));
    const grown = (of: Figure) => (grows ? this.vocabulary.growthOf.get(of) : of);
    if (near) return { near: grown(near.label.near!) ?? near.label.near!, label: near.label };
    const found = grown(base!);
    const { label } = all.find((one) => one.label.figure) ?? above!;
    return found && { figure: found, label };
  }
}

/** What the headings of a cell say. */
type Merged = Omit<ReadCell, "sheet" | "row" | "column" | "cell">;
type Named = Pick<ReadCell, "figure" | "near"> & { label: Label };

const isItem = ({ axis, label }: Given): boolean => axis === "item" && label.name !== undefined;
const isUnknown = ({ axis, label }: Given): boolean =>
  axis === "figure" && label.name !== undefined && !label.figure && !label.near;

const saysYear = ({ label: { time } }: Given): boolean => (time.year ?? time.before) !== undefined;

/** 合同额 below 营业收入: what is below says what its column holds. */
const isBelow = ({ row, column }: Omit<Given, "label">, all: readonly Given[]): boolean => {
  const above = all.filter(({ label }) => label.figure !== undefined);
  return above.length > 0 && above.every((one) => one.row < row && one.column <= column);
};

/** 借方 below 本期发生额: a side of the account and nothing of its own. */
const SIDE = /^[借贷]方$/;

/** What came of a plan. */
const DONE = /实际|完成|执行|决算|实绩|累计|actual/i;

/** 母公司 in a consolidated statement: of the company alone. */
const isOwn = (all: readonly Given[]): boolean =>
  all.some(({ label }) => /母公司|本部|单体|本公司|parent/i.test(label.text));
