import { cellAt, cellName } from "./cell-address";
import { plainText, richText } from "./cell-text";
import { FileFault } from "./file-fault";
import { COLUMNS, LONGEST_FORMULA, MOST_CELLS, ROWS } from "./limits";
import { sharedFormula } from "./shared-formula";
import { attribute, element, unescaped } from "./xml-text";

/** What a cell of a file holds; `error` says that the value is the code of an error. */
export interface FileCell {
  row: number;
  column: number;
  /** its place in the list of styles */
  style: number;
  value: string | number | boolean | null;
  error: boolean;
  formula?: FileFormula;
}

export interface FileFormula {
  /** as the file has it, without "=" */
  text: string;
  kind: "plain" | "array" | "data-table";
  /** the cells that an array formula fills, such as A1:B3 */
  ref?: string;
  /** whether it spills (and is no array formula of old) */
  dynamic: boolean;
  /** its group, where several cells share one formula */
  shared?: number;
}

export interface SheetReading {
  strings: readonly string[];
  /** numbers of cell metadata that mark a dynamic array */
  dynamic: ReadonlySet<string>;
  /** days that the dates of this workbook are behind (1904) */
  date1904: boolean;
}

const CELL = /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])([^>]*)>/g;

/** Calls `visit` for every cell of a sheet that holds or looks like something, from the top. */
export function readCells(
  xml: string,
  reading: SheetReading,
  visit: (cell: FileCell) => void,
): void {
  const data = element(xml, "sheetData");
  if (!data) return;
  const scan = new CellScan(reading);
  const { inner } = data;
  CELL.lastIndex = 0;
  for (let match = CELL.exec(inner); match; match = CELL.exec(inner)) {
    const [, prefix, name, attributes = ""] = match;
    if (name === "row") {
      scan.beginRow(attributes);
      continue;
    }
    let content = "";
    if (!attributes.endsWith("/")) {
      const end = inner.indexOf(`</${prefix}c>`, CELL.lastIndex);
      if (end < 0) throw new FileFault("broken", "c");
      content = inner.slice(CELL.lastIndex, end);
      CELL.lastIndex = end;
    }
    visit(scan.cell(attributes, content));
  }
}

const FORMULA = /<(?:[\w.-]+:)?f((?:\s[^>]*)?)>(?:([^<]*)<\/)?/;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</;

/** Remembers where in a sheet the reading is, and the formulas that later cells share. */
class CellScan {
  #row = -1;
  #column = -1;
  #count = 0;
  readonly #shared = new Map<
    number,
    { text: (r: number, c: number) => string; row: number; column: number }
  >();

  constructor(private readonly reading: SheetReading) {}

  beginRow(attributes: string): void {
    const number = attribute(attributes, "r");
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    if (!(this.#row >= 0 && this.#row < ROWS)) throw new FileFault("broken", `row ${number}`);
  }

  cell(attributes: string, content: string): FileCell {
    if (++this.#count > MOST_CELLS) throw new FileFault("too-large", `${this.#count}`);
    const name = attribute(attributes, "r");
    const place = name ? cellAt(name) : { row: this.#row, column: this.#column + 1 };
    this.#column = place.column;
    if (place.column >= COLUMNS) throw new FileFault("broken", `row ${place.row + 1}`);
    const style = Number(attribute(attributes, "s") ?? 0);
    const { row, column } = place;
    const cell: FileCell = { row, column, style, value: null, error: false };
    if (content === "") return cell;
    const type = attribute(attributes, "t") ?? "n";
    cell.value = this.#value(type, content);
    cell.error = type === "e" && cell.value !== null;
    const formula = content.includes("f") ? this.#formula(attributes, content, place) : undefined;
    if (formula) cell.formula = formula;
    return cell;
  }

  #value(type: string, content: string): FileCell["value"] {
    if (type === "inlineStr") return richText(content);
    const raw = VALUE.exec(content)?.[1];
    if (raw === undefined) return null;
    if (type === "s") {
      const text = this.reading.strings[Number(raw)];
      // a blank in its place would change what formulas give
      if (text === undefined) throw new FileFault("broken", `text ${raw}`);
      return text;
    }
    if (type === "b") return raw.trim() === "1" || raw === "true";
    if (type === "e") return unescaped(raw);
    if (type === "str") return plainText(raw);
    if (type === "d") return serialOf(raw, this.reading.date1904);
    const number = Number(raw);
    return Number.isFinite(number) && raw !== "" ? number : null;
  }

  #formula(attributes: string, content: string, place: { row: number; column: number }) {
    const match = FORMULA.exec(content);
    if (!match) return undefined;
    const [, tag = "", raw = ""] = match;
    const own = unescaped(raw);
    if (own.length > 2 * LONGEST_FORMULA)
      throw new FileFault("too-large", cellName(place.row, place.column));
    const kind = attribute(tag, "t");
    if (kind === "shared") return this.#sharedFormula(Number(attribute(tag, "si")), own, place);
    const ref = attribute(tag, "ref");
    const metadata = attribute(attributes, "cm");
    const formula: FileFormula = {
      text: own,
      kind: kind === "array" ? "array" : kind === "dataTable" ? "data-table" : "plain",
      dynamic: metadata !== undefined && this.reading.dynamic.has(metadata),
      ...(ref !== undefined && { ref }),
    };
    return own === "" && formula.kind === "plain" ? undefined : formula;
  }

  #sharedFormula(
    shared: number,
    own: string,
    place: { row: number; column: number },
  ): FileFormula | undefined {
    if (own !== "") this.#shared.set(shared, { text: sharedFormula(own), ...place });
    const first = this.#shared.get(shared);
    if (!first) return undefined;
    const text = own || first.text(place.row - first.row, place.column - first.column);
    return { text, kind: "plain", dynamic: false, shared };
  }
}

const DAY = 86_400_000;

/** A date written out, as the number that it is in a sheet. */
function serialOf(text: string, date1904: boolean): number | null {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Number.isNaN(time) ? null : (time - start) / DAY;
}
