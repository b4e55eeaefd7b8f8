import { element } from "./xml-text";

/** Elements of a sheet in the order that the format demands. */
const ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ...["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"],
  ...["dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"],
  ...["dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter"],
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags"],
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects"],
  ...["controls", "webPublishItems", "tableParts", "extLst"],
];

/** A sheet with one of its elements in place of the one it had; "" takes it out. */
export function withElement(xml: string, name: string, written: string): string {
  const head = name === "cols" || name === "sheetViews" || name === "sheetPr";
  const data = xml.search(/<(\w+:)?sheetData[\s/>]/);
  // cells are skipped: they are long, and no such element lies among them
  const [from, to] = head ? [0, data] : [afterCells(xml, data), xml.length];
  const part = xml.slice(from, to);
  const before = element(part, name);
  if (before) return xml.slice(0, from + before.start) + written + xml.slice(from + before.end);
  if (written === "") return xml;
  const later = ORDER.slice(ORDER.indexOf(name) + 1).join("|");
  const next = part.search(new RegExp(`<(\\w+:)?(${later})[\\s/>]|</(\\w+:)?worksheet>`));
  const at = next < 0 ? to : from + next;
  return xml.slice(0, at) + written + xml.slice(at);
}

function afterCells(xml: string, data: number): number {
  const empty = /^<(?:\w+:)?sheetData[^>]*\/>/.exec(xml.slice(data, data + 200));
  if (empty) return data + empty[0].length;
  return xml.indexOf(">", xml.lastIndexOf("sheetData>")) + 1;
}

/** The part of a sheet before its cells, and the part after them. */
export function aroundCells(xml: string): { head: string; tail: string } {
  const data = xml.search(/<(\w+:)?sheetData[\s/>]/);
  if (data < 0) return { head: xml, tail: "" };
  return { head: xml.slice(0, data), tail: xml.slice(afterCells(xml, data)) };
}
