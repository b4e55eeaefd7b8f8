import type { Block, HostPort } from "./host-port";
import { inspectTarget, type Target } from "./insert";
import { sized, type Area } from "./place";

/** What is to be written, and from where one looks for room. */
export interface Wanted {
  readonly at: Area;
  readonly rows: number;
  readonly columns: number;
  /** whether a heading goes above, where there is room for it */
  readonly headed: boolean;
  /** cells that may be blank and still must stay: what is written reads them */
  readonly avoid: readonly Area[];
}

/** Where something goes. */
export interface Place {
  readonly target: Target;
  /** the first row of the target is for the heading */
  readonly headed: boolean;
  /** it is not where one stands: that is taken */
  readonly moved: boolean;
}

/** How far to the right one looks at a time, and how often. */
const STEP = 24;
const TRIES = 8;
/** of a sheet */
const COLUMNS = 16_384;

/**
 * The next free place: where one stands if there is room, else the first room to the right of it in the same rows; what
 * has several columns keeps one blank column from what stands there. A column that has a heading already gets none.
 */
export async function freePlace(port: HostPort, wanted: Wanted): Promise<Place> {
  const { at, rows, columns, headed } = wanted;
  const top = headed ? Math.max(0, at.row - 1) : at.row;
  const above = headed ? 1 : 0;
  const gap = columns > 1 ? 1 : 0;
  for (let from = at.column, tried = 0; tried < TRIES; from += STEP, tried += 1) {
    const width = Math.min(STEP + columns + gap, COLUMNS - from);
    if (width < columns) break;
    const window: Area = { ...at, row: top, column: from, rows: rows + above, columns: width };
    const [block] = await port.read([window]);
    const isFree = freeIn(block!, wanted.avoid);
    for (let column = 0; column < STEP && column + columns <= width; column += 1) {
      const here = tried === 0 && column === 0;
      const left = here ? 0 : gap;
      if (left > 0 && column === 0) continue;
      if (!isFree(above, column - left, rows, columns + left)) continue;
      const withHeading = headed && isFree(0, column - left, 1, columns + left);
      if (headed && !withHeading && !here) continue;
      const row = withHeading ? top : at.row;
      const height = rows + (withHeading ? 1 : 0);
      const area = { ...at, row, column: from + column, rows: height, columns };
      const target = await inspectTarget(port, area);
      return { target, headed: withHeading, moved: !here };
    }
  }
  return { ...(await chosenPlace(port, wanted)), moved: false };
}

/** Just where one stands, whatever is there. */
export async function chosenPlace(port: HostPort, { at, rows, columns }: Wanted): Promise<Place> {
  const target = await inspectTarget(port, sized(at, rows, columns));
  return { target, headed: false, moved: false };
}

/** Whether cells of a block (rows and columns from its first) are blank and nobody's. */
function freeIn({ area, values, formulas }: Block, avoid: readonly Area[]) {
  const taken = values.map((line, r) =>
    line.map(
      (value, c) =>
        value !== "" ||
        formulas[r]![c] !== "" ||
        avoid.some((one) => holdsCell(one, area.sheet, area.row + r, area.column + c)),
    ),
  );
  return (row: number, column: number, rows: number, columns: number): boolean =>
    taken
      .slice(row, row + rows)
      .every((line) => line.slice(Math.max(0, column), column + columns).every((one) => !one));
}

const holdsCell = (area: Area, sheet: string, row: number, column: number) =>
  area.sheet === sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
