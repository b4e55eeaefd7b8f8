/** A value as Excel hands it over; blank is null. */
export type Scalar = number | string | boolean | null;

/** One argument: a value, or the rows of a range; error cells carry their code. */
export type Argument = Scalar | ErrorCell | (Scalar | ErrorCell)[][];

export class ErrorCell {
  constructor(readonly code: string) {}
}

/**
 * The arguments of a call, whatever shape the host gives them: the invocation object at the end is taken off, a
 * repeating parameter (one array of values or of ranges) is laid out, ranges of one cell are values.
 */
export function callArguments(given: readonly unknown[], repeatingFrom: number | null): Argument[] {
  const count = given.length - (isInvocation(given[given.length - 1]) ? 1 : 0);
  const args: Argument[] = [];
  for (let i = 0; i < count; i++) {
    const value = given[i];
    if (repeatingFrom === null || i < repeatingFrom || !isRepeating(value))
      args.push(argument(value));
    else for (const one of value) args.push(argument(one));
  }
  return args;
}

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === "object" && x !== null && !Array.isArray(x);
const isInvocation = (x: unknown) => isObject(x) && errorCode(x) === null;

/** An array that is not a range: of plain values, or of ranges. */
function isRepeating(value: unknown): value is unknown[] {
  if (!Array.isArray(value)) return false;
  for (const row of value as unknown[])
    if (!Array.isArray(row) || row.some(Array.isArray)) return true;
  return value.length === 0;
}

function argument(value: unknown): Argument {
  if (!Array.isArray(value)) return cell(value);
  if (value.length === 1) {
    const [row] = value as unknown[];
    if (!Array.isArray(row)) return cell(row);
    if (row.length === 1) return cell(row[0]);
  }
  return value.map((row) => (Array.isArray(row) ? cells(row) : [cell(row)]));
}

/** The cells of a row; a row of a large table that holds plain values already is passed on as it is. */
function cells(row: readonly unknown[]): (Scalar | ErrorCell)[] {
  for (let i = 0; i < row.length; i++) if (!isPlain(row[i])) return Array.from(row, cell);
  return row as Scalar[];
}

const isPlain = (value: unknown): value is Scalar =>
  typeof value === "number" ||
  (typeof value === "string" ? value !== "" : value === null || typeof value === "boolean");

function cell(value: unknown): Scalar | ErrorCell {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  const code = errorCode(value);
  if (code !== null) return new ErrorCell(code);
  return isObject(value) && "basicValue" in value ? cell(value.basicValue) : String(value);
}

/** The code of an error value in the forms that hosts use; null for anything else. */
function errorCode(value: unknown): string | null {
  if (!isObject(value)) return null;
  if (value.type === "Error" && typeof value.basicValue === "string") return value.basicValue;
  if (typeof value.code === "string")
    return value.code.startsWith("#") ? value.code : `#${value.code}`;
  return value instanceof Error ? "#VALUE!" : null;
}
