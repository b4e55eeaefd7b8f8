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

/** Code or notes that come when they are wanted; that they do not arrive is a fault like those of the host. */
export const arrived = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((cause: unknown) => {
    throw new HostFault("part-missing", String(cause));
  });

/** Does work on the sheet. Faults of the host become news; others are thrown. */
export async function reportFaults({ dispatch }: Around, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    const { problem, message: detail } = error;
    dispatch({ type: "sheet-reported", news: { news: "fault", problem, detail } });
  }
}

/** Does work on sheets of the pane's own (companies, calculation); what comes of it is news as well. */
export async function reportNews(
  { dispatch }: Around,
  work: () => Promise<CompanyNews | undefined>,
): Promise<void> {
  try {
    const news = await work();
    if (news) dispatch({ type: "companies-reported", news });
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    dispatch({ type: "companies-reported", news: { news: "fault", problem: error.problem } });
  }
}
