import type { Figure } from "./figure";
import type { GridCell } from "./grid";
import type { Time } from "./time-words";

/** A cell of a table with all that its headings say of it. */
export interface ReadCell {
  sheet: string;
  row: number;
  column: number;
  cell: GridCell;
  figure?: Figure;
  /** the heading is nearly that of this figure */
  near?: Figure;
  /** the heading that names the figure, as it stands in the file */
  label: string;
  /** undefined where the sheet names none */
  company?: string;
  time: Time;
  unit?: string;
  /** the unit stands above the table and not in the heading */
  unitOfSheet?: boolean;
  /** growth without its %, beside growth that can be no fraction */
  rateInDoubt?: boolean;
  total?: "time" | "items";
  /** nothing in its row says what the row is */
  bare?: boolean;
  subtotal: boolean;
  /** of one of some things: a product, a project */
  item: boolean;
  /** before it was adjusted or audited */
  draft: boolean;
  /** its title names a part of the figure, or counts it in another way */
  otherwise: boolean;
  /** its title says 累计 */
  soFar: boolean;
  /** of a company and its subsidiaries together */
  consolidated: boolean;
  plan: boolean;
  average: boolean;
  change: boolean;
}
