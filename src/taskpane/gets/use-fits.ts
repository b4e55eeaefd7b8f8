import { startTransition, useEffect, useState } from "react";
import type { RuleBook } from "../../rulebook";
import { boardOf, knownFits } from "./fit-board";
import type { Fit } from "./fits";
import type { Answers } from "../shell/pane-state";
import { inSlices } from "./slices";

/** All measures, and the answers that they were assessed for. */
export interface KnownFits {
  readonly fits: readonly Fit[];
  readonly answers: Answers;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Work that is over sooner shows no progress, and later progress is shown no more often than this. */
const QUIET = 100;

/**
 * The measures for these answers, assessed in slices. What was known before stays until the new list is
 * there; newer answers break an older run off.
 */
export function useFits(
  book: RuleBook,
  answers: Answers,
): { known: KnownFits | undefined; progress: Progress | undefined } {
  const [known, setKnown] = useState<KnownFits | undefined>(() => {
    const fits = knownFits(book, answers);
    return fits && { fits, answers };
  });
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    let spoken = performance.now();
    let most = 0;
    return inSlices(
      (hasTime) => {
        const board = boardOf(book);
        board.tell(answers);
        most = Math.max(most, board.left);
        return board.work(hasTime);
      },
      (done) => {
        const board = boardOf(book);
        if (done) {
          setProgress(undefined);
          startTransition(() => setKnown({ fits: board.all(), answers }));
        } else if (performance.now() - spoken > QUIET) {
          spoken = performance.now();
          setProgress({ done: most - board.left, of: most });
        }
      },
    );
  }, [book, answers]);
  return { known, progress };
}
