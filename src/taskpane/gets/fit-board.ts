import type { FactValue } from "../../engine";
import type { RuleBook } from "../../rulebook";
import { factIndex, factValue, sameFact, type FactIndex } from "../facts/fact-index";
import { assessFit, type Fit } from "./fits";
import type { Answer, Answers } from "../shell/pane-state";

/**
 * How every measure stands to what was told last. A new telling marks only the measures that read a
 * changed fact; they are assessed when there is time, and what is left over from an older telling stays
 * marked until then.
 */
export class FitBoard {
  private readonly index: FactIndex;
  private readonly values: (FactValue | undefined)[];
  private readonly answered: (Answer | undefined)[];
  private readonly fits: Fit[] = [];
  private readonly stale: Uint8Array;
  private told: Answers | undefined;
  /** measures that are still marked */
  left: number;

  constructor(private readonly book: RuleBook) {
    this.index = factIndex(book);
    this.values = this.index.inputs.map(() => undefined);
    this.answered = [...this.values] as undefined[];
    this.left = book.measures.length;
    this.stale = new Uint8Array(this.left).fill(1);
  }

  /** Takes the answers; from now on the board works for these. */
  tell(answers: Answers): void {
    if (this.told === answers) return;
    this.told = answers;
    const now = new Map<number, Answer>();
    for (const [key, answer] of Object.entries(answers)) {
      const number = this.index.numbers.get(key);
      if (number !== undefined) now.set(number, answer);
    }
    this.answered.forEach((before, number) => {
      if (before && !now.has(number)) this.put(number, undefined);
    });
    for (const [number, answer] of now)
      if (this.answered[number] !== answer) this.put(number, answer);
  }

  private put(number: number, answer: Answer | undefined): void {
    this.answered[number] = answer;
    const value = factValue(this.index, number, answer);
    if (sameFact(value, this.values[number])) return;
    this.values[number] = value;
    for (const position of this.index.readersOf[number]!) {
      this.left += 1 - this.stale[position]!;
      this.stale[position] = 1;
    }
  }

  /** Assesses marked measures while there is time; whether all are done. */
  work(hasTime: () => boolean): boolean {
    const { measures } = this.book;
    for (let position = this.stale.indexOf(1); position >= 0;) {
      const facts = this.index.factsOf[position]!.map((number) => this.values[number]);
      this.fits[position] = assessFit(this.book, measures[position]!, facts);
      this.stale[position] = 0;
      this.left--;
      position = this.stale.indexOf(1, position + 1);
      if (position >= 0 && !hasTime()) return false;
    }
    return true;
  }

  /** The fits of all measures, in the rule book's order; complete once work is done. */
  all(): readonly Fit[] {
    return [...this.fits];
  }
}

const boards = new WeakMap<RuleBook, FitBoard>();

/** The board of a rule book: one for the whole pane. */
export function boardOf(book: RuleBook): FitBoard {
  let board = boards.get(book);
  if (!board) boards.set(book, (board = new FitBoard(book)));
  return board;
}

/** Every measure for these answers, where that is known without any work; else undefined. */
export function knownFits(book: RuleBook, answers: Answers): readonly Fit[] | undefined {
  const board = boards.get(book);
  board?.tell(answers);
  return board?.left === 0 ? board.all() : undefined;
}

/** Every measure for these answers, at once. */
export function fitsFor(book: RuleBook, answers: Answers): readonly Fit[] {
  const board = boardOf(book);
  board.tell(answers);
  board.work(() => true);
  return board.all();
}
