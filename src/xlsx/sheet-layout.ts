import { areaAt, areaName, type Area } from "./cell-address";
import { FileFault } from "./file-fault";
import { hiddenColumns, hiddenRows } from "./hidden-lines";
import { COLUMNS, MOST_MERGES } from "./limits";
import { aroundCells, withElement } from "./sheet-elements";
import { attribute, element, elements, prefixOf, withAttribute } from "./xml-text";

/** What a sheet says about itself beside its cells. */
export interface SheetLayout {
  /** widths of columns in characters, by column */
  widths: Map<number, number>;
  merges: Area[];
  /** rows and columns that stay in view */
  frozen: { rows: number; columns: number };
  gridLines: boolean;
  protected: boolean;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

/** Reads the layout; merged areas that overlap an earlier one are left out, as Excel's repair does. */
export function readLayout(xml: string): SheetLayout {
  const { head, tail } = aroundCells(xml);
  const view = element(element(head, "sheetViews")?.inner ?? "", "sheetView");
  const pane = element(view?.inner ?? "", "pane")?.tag ?? "";
  const frozen = /state="frozen(Split)?"/.test(pane);
  const split = (name: string) => (frozen ? Math.floor(Number(attribute(pane, name) ?? 0)) : 0);
  return {
    widths: widthsOf(element(head, "cols")?.inner ?? ""),
    merges: mergesOf(element(tail, "mergeCells")?.inner ?? ""),
    frozen: { rows: split("ySplit"), columns: split("xSplit") },
    gridLines: !/showGridLines="(0|false)"/.test(view?.tag ?? ""),
    hiddenRows: hiddenRows(xml),
    hiddenColumns: hiddenColumns(element(head, "cols")?.inner ?? ""),
    protected: /\ssheet="(1|true)"/.test(element(tail, "sheetProtection")?.tag ?? ""),
  };
}

/** Columns beyond which a width is that of the empty rest of the sheet. */
const LAST_WIDE = 1000;

function widthsOf(inner: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { tag } of elements(inner, "col")) {
    const width = Number(attribute(tag, "width"));
    const [first, last] = [Number(attribute(tag, "min")), Number(attribute(tag, "max"))];
    if (!(width > 0) || !(first >= 1)) continue;
    const end = last >= COLUMNS ? first : Math.min(last, LAST_WIDE);
    for (let column = first; column <= end; column += 1) widths.set(column - 1, width);
  }
  return widths;
}

const ends = ({ row, column, rows, columns }: Area) => ({
  bottom: row + rows - 1,
  right: column + columns - 1,
});

function mergesOf(inner: string): Area[] {
  const areas = elements(inner, "mergeCell").map(({ tag }) => areaAt(attribute(tag, "ref") ?? ""));
  if (areas.length > MOST_MERGES) throw new FileFault("too-large", `${areas.length} merged areas`);
  const sorted = areas
    .filter(({ rows, columns }) => rows * columns > 1)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  let open: Area[] = [];
  return sorted.filter((area) => {
    open = open.filter((one) => ends(one).bottom >= area.row);
    const meets = open.some(
      (one) => one.column <= ends(area).right && area.column <= ends(one).right,
    );
    if (!meets) open.push(area);
    return !meets;
  });
}

/** A sheet with these parts of its layout; what is left out stays as it is. */
export function withLayout(xml: string, layout: Partial<SheetLayout>): string {
  const p = prefixOf(xml);
  let out = xml;
  if (layout.widths) out = withElement(out, "cols", colsXml(layout.widths, p));
  if (layout.merges) out = withElement(out, "mergeCells", mergesXml(layout.merges, p));
  if (layout.frozen || layout.gridLines !== undefined) out = withView(out, layout, p);
  return out;
}

function colsXml(widths: ReadonlyMap<number, number>, p: string): string {
  const cols = [...widths]
    .sort(([a], [b]) => a - b)
    .map(
      ([c, width]) => `<${p}col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`,
    );
  return cols.length > 0 ? `<${p}cols>${cols.join("")}</${p}cols>` : "";
}

function mergesXml(merges: readonly Area[], p: string): string {
  if (merges.length === 0) return "";
  const all = merges.map((area) => `<${p}mergeCell ref="${areaName(area)}"/>`).join("");
  return `<${p}mergeCells count="${merges.length}">${all}</${p}mergeCells>`;
}

function withView(xml: string, { frozen, gridLines }: Partial<SheetLayout>, p: string): string {
  const { head } = aroundCells(xml);
  const views = element(head, "sheetViews");
  const view = element(views?.inner ?? "", "sheetView");
  let tag = view?.tag.replace(/\s*\/>$/, ">") ?? `<${p}sheetView workbookViewId="0">`;
  if (gridLines !== undefined)
    tag = withAttribute(tag, "showGridLines", gridLines ? undefined : "0");
  let inner = view?.inner ?? "";
  if (frozen) {
    const old = element(inner, "pane");
    if (old) inner = inner.slice(0, old.start) + inner.slice(old.end);
    inner = inner.replace(/<(\w+:)?selection\s[^>]*pane=[^>]*\/>/g, "");
    inner = paneXml(frozen, p) + inner;
  }
  const own = `${tag}${inner}</${p}sheetView>`;
  const rest = views && view ? views.inner.slice(view.end) : "";
  return withElement(xml, "sheetViews", `<${p}sheetViews>${own}${rest}</${p}sheetViews>`);
}

function paneXml({ rows, columns }: SheetLayout["frozen"], p: string): string {
  if (rows === 0 && columns === 0) return "";
  const at = areaName({ row: rows, column: columns, rows: 1, columns: 1 });
  const active = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  return (
    `<${p}pane${columns ? ` xSplit="${columns}"` : ""}${rows ? ` ySplit="${rows}"` : ""}` +
    ` topLeftCell="${at}" activePane="${active}" state="frozen"/>`
  );
}
