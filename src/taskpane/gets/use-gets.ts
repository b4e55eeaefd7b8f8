import { startTransition, useEffect, useState } from "react";
import { once } from "../../language";
import { PositionBoard, everyMeasure } from "../../planner";
import type { RuleBook } from "../../rulebook";
import type { Company, Filters } from "../shell/pane-state";
import { companyGets, type CompanyGets } from "./company-gets";
import { rawIn } from "./raw-in";
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

/** The boards of a rule book, one for each company: one set for the whole pane. */
const boardsOf = once((_: RuleBook): PositionBoard[] => []);

function boardsFor(book: RuleBook, companies: readonly Company[]): PositionBoard[] {
  const boards = boardsOf(book);
  while (boards.length < companies.length)
    boards.push(new PositionBoard(book, everyMeasure(book, undefined)));
  companies.forEach(({ answers }, i) => boards[i]!.hear(rawIn(book, answers)));
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
    return companyGets(book, companies[i]!, board.standing(), filters, today);
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
          const result = boards[at]!.standing();
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

function progressOf(boards: readonly PositionBoard[]): Progress {
  const sum = (of: (board: PositionBoard) => number) => boards.reduce((n, one) => n + of(one), 0);
  return { done: sum(({ count, left }) => count - left), of: sum(({ count }) => count) };
}
