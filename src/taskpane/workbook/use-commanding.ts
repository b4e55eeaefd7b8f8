import { useCallback, useState } from "react";
import type { Block, BookPort, DriftReport, Plan, Refusal } from "../../travel";
import { HostFault } from "../../workbook";
import { usePane } from "../shell/pane-context";
import { doPlan, driftNow, previewOf, stepBack, type Doing } from "./book-commands";
import { useMaking } from "./use-making";

/** What there is to say about the last command. */
export interface CommandNews {
  readonly good: boolean;
  readonly text: string;
  /** cells that somebody changed meanwhile */
  readonly cells: readonly string[];
  /** what was left alone or put back, and why */
  readonly refused: readonly Refusal[];
}

/** A command on its way: what it would do, what became of it. */
export interface Commanding {
  readonly doing: Doing | undefined;
  readonly plan: Plan | undefined;
  readonly news: CommandNews | undefined;
  readonly drift: DriftReport | undefined;
  readonly busy: boolean;
  readonly preview: (doing: Doing, scope?: readonly Block[]) => Promise<void>;
  readonly carryOut: () => Promise<void>;
  readonly close: () => void;
  readonly stepBack: () => Promise<void>;
  readonly showDrift: () => Promise<void>;
}

const news = (good: boolean, text: string, rest: Partial<CommandNews> = {}): CommandNews => ({
  good,
  text,
  cells: [],
  refused: [],
  ...rest,
});

interface Showing {
  readonly doing?: Doing;
  readonly plan?: Plan;
  readonly news?: CommandNews;
  readonly drift?: DriftReport;
}

/** The commands on the whole workbook, one at a time; `onDone` is called when cells may have changed. */
export function useCommanding(book: BookPort, onDone: () => void): Commanding {
  const { words } = usePane();
  const making = useMaking();
  const [showing, show] = useState<Showing>({});
  const [busy, setBusy] = useState(false);
  const working = useCallback(
    async (work: () => Promise<Showing>) => {
      setBusy(true);
      try {
        show(await work());
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        show({ news: news(false, words.problems[error.problem]) });
      } finally {
        setBusy(false);
      }
    },
    [words],
  );
  const { doing, plan } = showing;
  return {
    doing,
    plan,
    news: showing.news,
    drift: showing.drift,
    busy,
    preview: (next, scope) =>
      working(async () => ({ doing: next, plan: await previewOf(next, book, making(), scope) })),
    carryOut: () =>
      working(async () => {
        if (!plan) return {};
        const done = await doPlan(book, plan);
        onDone();
        if ("half" in done) return { news: news(false, words.halfDone) };
        if (!done.done)
          return { news: news(false, words.changedSincePreview, { cells: done.changed }) };
        const { put_back, sheets } = done;
        const count = plan.changes.length - put_back.length;
        const refused = [...put_back, ...done.refused];
        return { news: news(true, words.commandDone(count, sheets), { refused }) };
      }),
    close: () => show({}),
    stepBack: () =>
      working(async () => {
        const back = await stepBack(book);
        onDone();
        if (back.done) return { news: news(true, words.steppedBack) };
        if ("nothing" in back) return { news: news(false, words.nothingToStepBack) };
        return { news: news(false, words.touchedSince, { cells: back.changed }) };
      }),
    showDrift: () =>
      working(async () => {
        const drift = await driftNow(book, making());
        return drift ? { drift } : { news: news(false, words.driftNone) };
      }),
  };
}
