import type { RefusalName } from "../text";
import type {
  CellWrite,
  Content,
  FormulaCell,
  Marks,
  PortName,
  Scalar,
  SheetContent,
  Spot,
} from "./book-port";
import { spotKey } from "./cell-text";
import { sameFormula } from "./same-formula";

/** A cell before and after. */
export interface Change extends Spot {
  readonly before: Content;
  readonly after: Content;
  /** shown by a formula elsewhere now: there is nothing in the cell itself */
  readonly covered?: boolean;
  /** spotKey of the cell whose formula fills this one and others: they are put back together or not at all */
  readonly block?: string;
}

/** A cell, name or place that a command leaves alone, and why. */
export interface Refusal {
  readonly at: string;
  readonly why: RefusalName;
  readonly detail?: string;
}

export type CommandName = "stamp" | "freeze" | "native" | "repair" | "prepare";

/** What a command is about to do. Nothing is written before it is applied. */
export interface Plan {
  readonly command: CommandName;
  readonly changes: readonly Change[];
  readonly names: readonly { readonly before: PortName; readonly after: PortName }[];
  /** sheets that are added */
  readonly sheets: readonly SheetContent[];
  /** notes and lists beside cells; those whose cells have their own are left out */
  readonly marks: Marks;
  /** XML parts by namespace */
  readonly xml: ReadonlyMap<string, string>;
  readonly refused: readonly Refusal[];
  /** when the records were made that hold all that would be recorded, ISO: there is nothing to add to them */
  readonly recorded?: string;
  /** what each written formula must give, by spotKey; left out where anything goes */
  readonly expected: ReadonlyMap<string, Scalar>;
  /** The plan anew with values in these cells (by placeText), where a formula may not be left to chance. */
  readonly withValues?: (cells: ReadonlySet<string>) => Plan;
}

export const EMPTY_PLAN: Omit<Plan, "command"> = {
  changes: [],
  names: [],
  sheets: [],
  marks: { notes: [], lists: [] },
  xml: new Map(),
  refused: [],
  expected: new Map(),
};

export const sameContent = (a: Content, b: Content): boolean =>
  "formula" in a
    ? "formula" in b && sameFormula(a.formula, b.formula)
    : !("formula" in b) && a.value === b.value;

/** Two plans, one after the other; of two changes of one cell the later one stands. */
export function together(command: CommandName, first: Plan, second: Plan): Plan {
  const changed = new Set(second.changes.map(spotKey));
  return {
    command,
    changes: [...first.changes.filter((one) => !changed.has(spotKey(one))), ...second.changes],
    names: [...first.names, ...second.names],
    sheets: [...first.sheets, ...second.sheets],
    marks: {
      notes: [...first.marks.notes, ...second.marks.notes],
      lists: [...first.marks.lists, ...second.marks.lists],
    },
    xml: new Map([...first.xml, ...second.xml]),
    refused: [...first.refused, ...second.refused],
    expected: new Map([...first.expected, ...second.expected]),
  };
}

/** Why a formula cell cannot be written at all; undefined where it can. */
export function cellRefusal({ kind, locked }: FormulaCell): RefusalName | undefined {
  if (locked) return "protected";
  return kind === "legacy-array" ? "legacy-array" : undefined;
}

export const writeOf = ({ sheet, row, column, after }: Change): CellWrite => ({
  sheet,
  row,
  column,
  content: after,
});
