import { intersection, type Area } from "../grid/cell-address";
import type { Worksheet } from "../grid/open-grid";
import { invalidArgument, type HostObject } from "./host-object";
import type { OfficeDocument, RuleEntry } from "./office-document";
import { refuseLocked } from "./protection";
import { rangeAreas } from "./range-areas";

const rulesIn = (
  { parts }: OfficeDocument,
  sheet: Worksheet,
  area: Area,
  kind: RuleEntry["kind"],
): RuleEntry[] =>
  parts.rules.filter(
    (rule) =>
      rule.kind === kind &&
      rule.sheetId === sheet.getSheetId() &&
      rule.areas.some((one) => intersection(one, area)),
  );

/** Excel.ConditionalFormatCollection: those of the file that have a formula; the grid draws none. */
export function conditionalFormats(
  document: OfficeDocument,
  sheet: Worksheet,
  area: Area,
): HostObject {
  const found = () => rulesIn(document, sheet, area, "conditional-format");
  return {
    kind: "ConditionalFormatCollection",
    items: () => found().map((rule) => formatObject(document, sheet, rule)),
    call: {
      GetCount: () => found().length,
      GetItem: (id: string) =>
        formatObject(document, sheet, document.parts.rules[Number(id.slice(1))]!),
    },
  };
}

function formatObject(document: OfficeDocument, sheet: Worksheet, rule: RuleEntry): HostObject {
  const custom: HostObject = {
    kind: "CustomConditionalFormat",
    read: {
      Rule: () => ({
        kind: "ConditionalFormatRule",
        read: { Formula: () => `=${rule.formula}` },
      }),
    },
  };
  return {
    kind: "ConditionalFormat",
    identity: () => ({ Id: `f${document.parts.rules.indexOf(rule)}` }),
    read: { Type: () => "Custom", Custom: () => custom, CustomOrNullObject: () => custom },
    call: { GetRanges: () => rangeAreas(document, sheet, rule.areas) },
  };
}

interface ValidationRule {
  list?: { source: string };
  custom?: { formula: string };
}

/** Excel.DataValidation of cells that have the same one. */
export function dataValidation(document: OfficeDocument, sheet: Worksheet, area: Area): HostObject {
  const { parts } = document;
  const sheetId = sheet.getSheetId();
  const own = () => rulesIn(document, sheet, area, "validation");
  const clear = () => {
    refuseLocked(document, sheetId, area, "dataValidation");
    for (const rule of own()) rule.areas = rule.areas.flatMap((one) => without(one, area));
    parts.rules = parts.rules.filter(({ areas }) => areas.length > 0);
  };
  return {
    kind: "DataValidation",
    read: {
      Type: () => {
        const [rule, ...more] = own();
        if (more.length > 0) return "Inconsistent";
        return rule ? (rule.list ? "List" : "Custom") : "None";
      },
      Rule: (): ValidationRule => {
        const [rule, ...more] = own();
        if (!rule || more.length > 0) return {};
        if (!rule.list) return { custom: { formula: `=${rule.formula}` } };
        const words = /^"(.*)"$/.exec(rule.formula)?.[1];
        return { list: { source: words ?? `=${rule.formula}` } };
      },
    },
    write: {
      Rule: ({ list, custom }: ValidationRule) => {
        if (list && list.source.length > LONGEST_LIST)
          throw invalidArgument("The list is too long.", "DataValidation.rule");
        clear();
        const rule = { sheetId, kind: "validation", areas: [area] } as const;
        const words = list?.source.startsWith("=") ? list.source.slice(1) : `"${list?.source}"`;
        if (list) parts.rules.push({ ...rule, areas: [area], formula: words, list: true });
        else if (custom)
          parts.rules.push({ ...rule, areas: [area], formula: custom.formula.replace(/^=/, "") });
      },
      // the grid asks nobody about words that are in no list
      ErrorAlert: () => undefined,
    },
    call: { Clear: clear },
  };
}
const LONGEST_LIST = 255;

/** The parts of an area that lie outside of another. */
function without(area: Area, other: Area): Area[] {
  const common = intersection(area, other);
  if (!common) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const [below, beside] = [common.row + common.rows, common.column + common.columns];
  const parts: Area[] = [
    { ...area, rows: common.row - area.row },
    { ...area, row: below, rows: bottom - below },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: beside, columns: right - beside },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
