import { ZERO, add } from "../exact";
import type { RuleBook } from "../rulebook";
import type { Asked, Company, Position } from "./position";
import { PositionBoard } from "./position-board";

/** What companies can count on, computed once: everything that shows a sum reads it from here. */
export function position(
  book: RuleBook,
  companies: readonly Company[],
  asked: readonly Asked[],
  on?: string,
): Position {
  const board = new PositionBoard(book, asked, on);
  const all = companies.map((company) => board.tell(company));
  return { companies: all, total: all.reduce((sum, c) => add(sum, c.sure), ZERO) };
}
