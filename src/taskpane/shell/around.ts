import type { RuleBook } from "../../rulebook";
import { HostFault, type HostPort } from "../../workbook";
import type { Dispatch } from "./actions";
import type { CompanyNews, PaneState } from "./pane-state";

/** What commands work with: the workbook, the state, the rule book, and the day. */
export interface Around {
  readonly port: HostPort;
  readonly dispatch: Dispatch;
  readonly now: () => PaneState;
  readonly book: RuleBook;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Does work on the sheet. Faults of the host become news; others are thrown. */
export async function told({ dispatch }: Around, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    const { problem, message: detail } = error;
    dispatch({ type: "told", news: { news: "fault", problem, detail } });
  }
}

/** Does work on sheets of the pane's own (companies, calculation); what comes of it is news as well. */
export async function toldOfSheets(
  { dispatch }: Around,
  work: () => Promise<CompanyNews | undefined>,
): Promise<void> {
  try {
    const news = await work();
    if (news) dispatch({ type: "companies-told", news });
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    dispatch({ type: "companies-told", news: { news: "fault", problem: error.problem } });
  }
}
