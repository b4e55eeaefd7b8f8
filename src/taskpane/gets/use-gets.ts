import { startTransition, useEffect, useState } from "react";
import type { RuleBook } from "../../rulebook";
import type { Company, Filters } from "../shell/pane-state";
import { CompanyBoard } from "./company-board";
import { companyGets, type CompanyGets } from "./company-gets";
import { inSlices } from "./slices";

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What companies get, and the facts that it was found for. */
export interface KnownGets {
  readonly companies: readonly Company[];
  readonly gets: readonly CompanyGets[];
}

const known = new WeakMap<RuleBook, CompanyBoard[]>();

/** The boards of a rule book, one for each company: one set for the whole pane. */
function boardsFor(book: RuleBook, companies: readonly Company[]): CompanyBoard[] {
  const boards = known.get(book) ?? [];
  known.set(book, boards);
  while (boards.length < companies.length) boards.push(new CompanyBoard(book));
  companies.forEach(({ answers }, i) => boards[i]!.tell(answers));
  return boards.slice(0, companies.length);
}

/** What companies get, at once: for what cannot wait, such as a sheet that is written. */
export function getsNow(
  book: RuleBook,
  companies: readonly Company[],
  filters: Filters,
  today: string,
): CompanyGets[] {
  return boardsFor(book, companies).map((board, i) => {
    board.work(() => true);
    return companyGets(book, companies[i]!, board.result(), filters, today);
  });
}

/** Work that is over sooner shows no progress, and later progress is shown no more often than this. */
const QUIET = 100;

/**
 * What companies get, found in slices. What was known before stays until the new is there; newer facts break an older
 * run off.
 */
export function useGets(
  book: RuleBook,
  companies: readonly Company[],
  filters: Filters,
  today: string,
): { known: KnownGets | undefined; progress: Progress | undefined } {
  const [found, setFound] = useState<KnownGets>();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    let spoken = performance.now();
    const gets: CompanyGets[] = [];
    return inSlices(
      (hasTime) => {
        const boards = boardsFor(book, companies);
        if (!boards.every((board) => board.work(hasTime))) return false;
        while (gets.length < companies.length) {
          const at = gets.length;
          const result = boards[at]!.result();
          gets.push(companyGets(book, companies[at]!, result, filters, today));
          if (!hasTime()) break;
        }
        return gets.length === companies.length;
      },
      (done) => {
        if (done) {
          setProgress(undefined);
          startTransition(() => setFound({ companies, gets }));
        } else if (performance.now() - spoken > QUIET) {
          spoken = performance.now();
          setProgress(progressOf(boardsFor(book, companies)));
        }
      },
    );
  }, [book, companies, filters, today]);
  return { known: found, progress };
}

function progressOf(boards: readonly CompanyBoard[]): Progress {
  const sum = (of: (board: CompanyBoard) => number) => boards.reduce((n, one) => n + of(one), 0);
  return { done: sum(({ count, left }) => count - left), of: sum(({ count }) => count) };
}
