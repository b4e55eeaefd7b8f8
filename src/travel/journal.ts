import { attribute, element, escaped, unescaped } from "../xlsx";
import type { CellState, Marks, PortName } from "./book-port";
import { spotKey } from "./cell-text";
import type { CommandName, Plan } from "./plan";

/** Namespace of what a workbook keeps for one step back. */
export const JOURNAL = "urn:policy-awards:journal:1";

/** What stood where a command wrote, and what it wrote. */
export interface Journal {
  readonly command: CommandName;
  readonly cells: readonly CellState[];
  readonly after: readonly Pick<CellState, "sheet" | "row" | "column" | "content">[];
  readonly names: readonly { readonly before: PortName; readonly after: PortName }[];
  readonly sheets: readonly string[];
  readonly marks: Marks;
  readonly xml: { namespace: string; before: string | undefined }[];
}

export function journalOf(
  plan: Plan,
  states: ReadonlyMap<string, CellState>,
  { sheets, marks }: Pick<Journal, "sheets" | "marks">,
): Journal {
  return {
    command: plan.command,
    // a cell that a formula elsewhere fills has nothing of its own
    cells: plan.changes.map((change) => {
      const state = states.get(spotKey(change))!;
      return change.covered ? { ...state, content: { value: "" } } : state;
    }),
    after: plan.changes.map(({ sheet, row, column, after }) => ({
      sheet,
      row,
      column,
      content: after,
    })),
    names: plan.names,
    sheets,
    marks,
    xml: [],
  };
}

export const journalXml = (journal: Journal): string =>
  `<journal xmlns="${JOURNAL}" command="${journal.command}"><json>${escaped(JSON.stringify(journal))}</json></journal>`;

/** Reads what journalXml wrote; undefined for what somebody broke. */
export function readJournal(xml: string | undefined): Journal | undefined {
  const json = xml && element(xml, "json");
  if (!json || !attribute(xml, "command")) return undefined;
  try {
    return JSON.parse(unescaped(json.inner)) as Journal;
  } catch {
    return undefined;
  }
}
