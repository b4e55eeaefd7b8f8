import { type Block, type Headings, type Placed, blocksOf } from "./blocks";
import { type Given, companyOf, saysColumn, timeOf, totalOf } from "./given-headings";
import { type ColumnUse, columnUses, listsYears } from "./columns";
import type { Figure, Vocabulary } from "./figure";
import type { GridCell } from "./grid";
import type { Label } from "./label";
import { isBranch, isCompanyName, isConsolidation, type Axis } from "./heading-words";
import { type SheetAbout, sheetAbout } from "./sheet-about";
import type { TableAbout } from "./title-says";
import { type Time, saysTime } from "./time-words";
import { isShare, unitOf } from "./cell-unit";
import { RowHeadings } from "./row-headings";

/** A cell of a table with all that its headings say of it. */
export interface ReadCell {
  sheet: string;
  row: number;
  column: number;
  cell: GridCell;
  figure?: Figure;
  /** the heading is nearly that of this figure */
  near?: Figure;
  /** the heading that names the figure, as it stands in the file */
  label: string;
  /** undefined where the sheet names none */
  company?: string;
  time: Time;
  unit?: string;
  /** the unit stands above the table and not in the heading */
  unitOfSheet?: boolean;
  total?: "time" | "items";
  subtotal: boolean;
  /** of one of some things: a product, a project */
  item: boolean;
  /** before it was adjusted or audited */
  draft: boolean;
  /** of a company and its subsidiaries together */
  consolidated: boolean;
  plan: boolean;
  average: boolean;
  change: boolean;
}

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
  const table = new TableReading(headings, block, about, vocabulary);
  return block.rows.flatMap((row) =>
    headings.grid.filled(row).flatMap((column) => {
      const read = table.cell(row, column);
      return read ? [read] : [];
    }),
  );
}

/** One table while its cells are read. */
class TableReading {
  readonly #uses: ColumnUse[];
  /** by column: what its headings above give to each of its cells */
  readonly #above: (readonly Given[])[] = [];
  readonly #rows: RowHeadings;
  /** the first of the groups that stand below the row at hand: rows are read from the top */
  #nextGroup = 0;
  readonly #about: TableAbout;
  /** the title says so, and no column */
  readonly #isPlan: boolean;
  /** whether the headings of rows, or those of columns, name figures */
  readonly #inRows: boolean;
  readonly #inColumns: boolean;
  /** whether names of companies stand in rows of their own */
  readonly #groupsCompanies: boolean;
  /** whether its rows or its columns are years */
  readonly #listsYears: boolean;

  constructor(
    private readonly headings: Headings,
    private readonly block: Block,
    about: SheetAbout,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#uses = columnUses(headings, block);
    this.#about = about.of(block);
    this.#rows = new RowHeadings(headings, block, this.#uses, (column) => this.#axisBefore(column));
    const planned = this.#uses.some(
      ({ values, above }) => values && above.some(({ label }) => label.flags.has("plan")),
    );
    const done = this.#uses.some(({ above }) => above.some(({ label }) => DONE.test(label.text)));
    const either = this.#about.eitherPlan === true && !done;
    this.#isPlan = (this.#about.plan === true || either) && !planned;
    this.#listsYears = listsYears(headings, block, this.#uses);
    this.#groupsCompanies = block.groups.some(({ label }) => isCompanyName(label.name ?? ""));
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
    const above = (this.#above[column] ??= use.above.map((one) => this.#axisOf(one)));
    const given = [...this.#rows.of(row, column), ...above];
    if (this.#rows.sumsCompanies(row) && companyOf(given) === undefined) return undefined;
    const group = this.#groupOf(row);
    const read = this.#merged([...given, ...group], given);
    if (!read) return undefined;
    return { sheet: this.headings.grid.sheet.name, row, column, cell, ...read };
  }

  /** A heading above values: what is no figure, time or company is one of some items. */
  #axisOf(placed: Placed): Given {
    const { label } = placed;
    if (label.figure ?? label.near) return { ...placed, axis: "figure" };
    if (label.name === undefined) {
      const isTotal = label.flags.has("total") || label.flags.has("subtotal");
      return isTotal ? { ...placed, axis: this.#axisAbove() } : placed;
    }
    return { ...placed, axis: this.#isCompany(label) ? "company" : "item" };
  }

  #isCompany(label: Label): boolean {
    const { name = "" } = label;
    if (this.#about.company && isBranch(name)) return false;
    return isCompanyName(name) || (name !== "" && this.#namesCompany() && !saysColumn(label));
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

  #groupOf(row: number): Given[] {
    const { groups } = this.block;
    while ((groups[this.#nextGroup]?.row ?? Infinity) < row) this.#nextGroup += 1;
    const group = groups[this.#nextGroup - 1];
    if (!group) return [];
    const { label } = group;
    const company = isCompanyName(label.name ?? "") || this.#sumsGroups(label);
    return label.figure || company || saysTime(label.time)
      ? [{ ...group, axis: company ? "company" : "figure" }]
      : [];
  }

  /** 合计 between its rows, after companies that stand there: the sum of them. */
  #sumsGroups({ name, flags }: Label): boolean {
    const isSum = name === undefined ? flags.has("total") : isConsolidation(name);
    return isSum && this.#groupsCompanies;
  }

  /** What the headings of rows in a column are. */
  #axisBefore(column: number): Axis {
    const { axis } = this.#uses[column]!;
    if (axis) return axis;
    return this.#about.company || this.#inRows || !this.#inColumns ? "item" : "company";
  }

  /** All headings of a cell together; undefined where they name no figure, or two. */
  #merged(
    all: readonly Given[],
    own: readonly Given[],
  ): Omit<ReadCell, "sheet" | "row" | "column" | "cell"> | undefined {
    const isNamed = all.some(({ label }) => label.figure ?? label.near);
    if (!isNamed && !this.#about.figure) return undefined;
    const figures = [...new Set(all.flatMap(({ label }) => label.figure ?? []))];
    // 研发投入 above 研发费用 is nearly what the heading below it says outright
    const near = own.find(
      ({ label }) => label.near && !label.figure && !figures.includes(label.near),
    );
    const items = own.filter(({ axis, label }) => axis === "item" && label.name !== undefined);
    const unknown = own.some(
      ({ axis, label }) =>
        axis === "figure" && label.name !== undefined && !label.figure && !label.near,
    );
    if (figures.length > 1 || unknown || (items.length > 0 && !figures[0])) return undefined;
    const above = near || figures[0] ? undefined : this.#about.figure;
    const base = figures[0] ?? (near ? undefined : above?.label.figure);
    if ((!base && !near) || isShare(base, own)) return undefined;
    const company = companyOf(all);
    if (company === null || this.#sumsYears(all)) return undefined;
    const flags = new Set(all.flatMap(({ label }) => [...label.flags]));
    const { growthOf } = this.vocabulary;
    const figure = base && flags.has("growth") ? growthOf.get(base) : base;
    if (!near && !figure) return undefined;
    const grown = (of: Figure) => (flags.has("growth") ? (growthOf.get(of) ?? of) : of);
    const named = near ?? all.find(({ label }) => label.figure) ?? above!;
    const whose = company ?? this.#about.company;
    if (items.length > 0 && whose === undefined) return undefined;
    return {
      ...(near ? { near: grown(near.label.near!) } : { figure: figure! }),
      label: named.label.text,
      ...(whose !== undefined && { company: whose }),
      time: timeOf(all, this.#about),
      ...unitOf(all, this.#about),
      ...totalOf(all),
      subtotal: flags.has("subtotal") || (this.#about.partial === true && isOfItems(own)),
      item: items.length > 0,
      draft: flags.has("draft"),
      consolidated: company === undefined && this.#about.consolidated === true && !isOwn(all),
      plan: flags.has("plan") || this.#isPlan,
      average: flags.has("average") || (above?.label.flags.has("average") ?? false),
      change: flags.has("change"),
    };
  }
}

/** What came of a plan. */
const DONE = /实际|完成|执行|决算|实绩|累计|actual/i;

/** 母公司 in a consolidated statement: of the company alone. */
const isOwn = (all: readonly Given[]): boolean =>
  all.some(({ label }) => /母公司|本部|单体|本公司|parent/i.test(label.text));

const isOfItems = (own: readonly Given[]): boolean => totalOf(own).total === "items";
