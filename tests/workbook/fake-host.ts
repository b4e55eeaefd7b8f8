import type { BookPort } from "../../src/travel";
import {
  HostFault,
  type Area,
  type Block,
  type Cell,
  type HostPort,
  type Look,
  type Opening,
  type SeenLook,
} from "../../src/workbook";

/** A workbook in memory: what is typed is kept, formulas are not calculated. */
export class FakeHost implements HostPort {
  readonly kind = "excel";
  /** a workbook as a whole, where a test has one */
  whole?: () => Promise<BookPort>;
  readonly sheets = new Map<string, Map<string, Cell>>([["Sheet1", new Map()]]);
  readonly hidden = new Set<string>();
  /** number formats by sheet, row and column: 收入!1,0 */
  readonly formats = new Map<string, string>();
  /** merged areas of all sheets */
  readonly merges: Area[] = [];
  /** which sheets were read with their looks, in order; "*" is all of them */
  readonly looked: string[] = [];
  /** cells in bold, by the same keys */
  readonly bold = new Set<string>();
  /** looks that were given to areas, in order */
  readonly formatted: { area: Area; look: Look }[] = [];
  readonly settings = new Map<string, unknown>();
  /** what formulas show, by their text */
  readonly results = new Map<string, Cell>();
  /** charts, comments and the like by sheet */
  readonly objects = new Map<string, number>();
  selected: Area = { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };
  failure: HostFault | undefined;
  private readonly selectionListeners = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();

  /** A person types into a cell. */
  type(sheet: string, row: number, column: number, input: Cell): void {
    this.put(sheet, row, column, input);
    for (const tell of this.changeListeners) tell();
  }

  /** A person selects. */
  choose(area: Partial<Area>): void {
    this.selected = { ...this.selected, rows: 1, columns: 1, ...area };
    for (const tell of this.selectionListeners) tell();
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.sheet(sheet).get(`${row},${column}`) ?? "";
  }

  private sheet(name: string): Map<string, Cell> {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new HostFault("sheet-gone", name);
    return sheet;
  }

  private put(sheet: string, row: number, column: number, input: Cell): void {
    const cells = this.sheet(sheet);
    const key = `${row},${column}`;
    if (input === "") cells.delete(key);
    else cells.set(key, typeof input === "string" ? input.replace(/^'/, "") : input);
  }

  private block(area: Area): Block {
    const formulas = Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) =>
        this.cell(area.sheet, area.row + r, area.column + c),
      ),
    );
    const shown = (cell: Cell): Cell =>
      typeof cell === "string" && cell.startsWith("=") ? (this.results.get(cell) ?? 0) : cell;
    return { area, formulas, values: formulas.map((row) => row.map(shown)) };
  }

  private async answer<Out>(make: () => Out): Promise<Out> {
    await Promise.resolve();
    if (this.failure) throw this.failure;
    return make();
  }

  selection = () => this.answer(() => this.selected);
  /** whether days count from 1904 */
  early = false;
  from1904 = () => this.answer(() => this.early);
  objectsOn = (sheet: string) => this.answer(() => this.objects.get(sheet) ?? 0);
  read = (areas: readonly Area[]) => this.answer(() => areas.map((area) => this.block(area)));
  write = (area: Area, input: readonly (readonly Cell[])[], look: Look = {}) =>
    this.answer(() => {
      this.enter(area, input);
      for (const [column, format] of Object.entries(look.columnFormats ?? {}))
        for (let r = 0; r < area.rows; r++) this.formats.set(this.keyOf(area, r, +column), format);
      for (const [r, c, format] of look.cellFormats ?? [])
        this.formats.set(this.keyOf(area, r, c), format);
      for (const r of look.headings ?? [])
        for (let c = 0; c < area.columns; c++) this.bold.add(this.keyOf(area, r, c));
    });
  writeAll = async (parts: readonly { area: Area; input: readonly (readonly Cell[])[] }[]) => {
    for (const { area, input } of parts) await this.write(area, input);
  };
  seenLook = (area: Area) =>
    this.answer((): SeenLook => {
      const keys = this.keysIn(area);
      return {
        formats: keys.map((row) => row.map((key) => this.formats.get(key) ?? "General")),
        cells: keys.flat().map((key) => ({
          fill: "#FFFFFF",
          bold: this.bold.has(key),
          ink: "#000000",
          wrap: false,
          vertical: "Bottom",
        })),
      };
    });
  restore = (area: Area, input: readonly (readonly Cell[])[], { formats, cells }: SeenLook) =>
    this.answer(() => {
      this.enter(area, input);
      const keys = this.keysIn(area);
      keys.forEach((row, r) => row.forEach((key, c) => this.formats.set(key, formats[r]![c]!)));
      const each = "length" in cells ? cells : keys.flat().map(() => cells);
      keys.flat().forEach((key, i) => this.bold[each[i]!.bold ? "add" : "delete"](key));
    });

  private enter(area: Area, input: readonly (readonly Cell[])[]): void {
    input.forEach((row, r) =>
      row.forEach((cell, c) => this.put(area.sheet, area.row + r, area.column + c, cell)),
    );
  }

  private keyOf = ({ sheet, row, column }: Area, r: number, c: number) =>
    `${sheet}!${row + r},${column + c}`;

  private keysIn = (area: Area) =>
    Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => this.keyOf(area, r, c)),
    );

  format = (area: Area, look: Look) =>
    this.answer(() => {
      this.sheet(area.sheet);
      const words = look.choices?.join(",");
      if (
        words !== undefined &&
        (words.length > 255 || words.split(",").length > look.choices!.length)
      )
        throw new HostFault("refused", "a list that Excel does not take");
      this.formatted.push({ area, look });
    });
  usedBlocks = (only?: string) =>
    this.answer(() =>
      [...this.sheets].flatMap(([sheet, cells]) => {
        if (only !== undefined && sheet !== only) return [];
        const places = [...cells.keys()].map((key) => key.split(",").map(Number));
        if (places.length === 0) return [];
        const [row, column] = [0, 1].map((i) => Math.min(...places.map((p) => p[i]!)));
        const [last, right] = [0, 1].map((i) => Math.max(...places.map((p) => p[i]!)));
        const [rows, columns] = [last! - row! + 1, right! - column! + 1];
        return [this.block({ sheet, row: row!, column: column!, rows, columns })];
      }),
    );
  sheetsSeen = async (only?: string) => {
    this.looked.push(only ?? "*");
    return (await this.usedBlocks())
      .filter(({ area }) => only === undefined || area.sheet === only)
      .map(({ area, values }) => ({
        area,
        values,
        formats: values.map((row, r) =>
          row.map(
            (_cell, c) =>
              this.formats.get(`${area.sheet}!${area.row + r},${area.column + c}`) ?? "General",
          ),
        ),
        merges: this.merges.filter(({ sheet }) => sheet === area.sheet),
        hidden: this.hidden.has(area.sheet),
      }));
  };
  ensureSheet = (name: string) =>
    this.answer(() => {
      if (this.sheets.has(name)) return false;
      this.sheets.set(name, new Map());
      return true;
    });
  removeSheet = (name: string) => this.answer(() => void this.sheets.delete(name));
  select = (area: Area) => this.answer(() => this.choose(area));
  setting = (key: string) => this.answer(() => this.settings.get(key));
  saveSetting = (key: string, value: string | number) =>
    this.answer(() => void this.settings.set(key, value));
  /** what the file asks of Excel when it is opened; undefined where it cannot be told */
  asked: Opening | undefined = { pane: false, unasked: false };
  opening = () => Promise.resolve(this.asked);
  askOnOpening = (what: keyof Opening, wanted: boolean) =>
    this.answer(() => void (this.asked = { ...this.asked!, [what]: wanted }));
  onSelection = (tell: () => void) =>
    Promise.resolve(
      (this.selectionListeners.add(tell), () => void this.selectionListeners.delete(tell)),
    );
  onChange = (_sheet: string, tell: () => void) =>
    Promise.resolve((this.changeListeners.add(tell), () => void this.changeListeners.delete(tell)));
}
