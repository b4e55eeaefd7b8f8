import { toNumber } from "../exact";
import { numberInText } from "../tables";
import type { ArgumentReading } from "./argument-reading";
import type { Scalar } from "./book-port";

/** An argument that is a formula of its own. */
export const UNREAD = Symbol("unread");
const ERROR =
  /^#(VALUE!|N\/A|NAME\?|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)$/;

/** A value as Excel hands it to a function: blank is null, an error an object with its code. */
function handed(value: Scalar): unknown {
  if (value === "") return null;
  return typeof value === "string" && ERROR.test(value) ? { code: value } : value;
}

/** What stands in the call itself. */
export function plain(arg: ArgumentReading): unknown {
  if (arg.given === "nothing") return null;
  if (arg.given === "value") return arg.value;
  return arg.given === "rows" ? arg.rows.map((row) => row.map(handed)) : UNREAD;
}

/** What cells give to a call that names them. */
export function shown(
  { times, blankStays, plus = 0 }: Extract<ArgumentReading, { given: "cells" }>,
  rows: readonly (readonly Scalar[])[],
): unknown {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === "" && blankStays) return null;
      if (plus !== 0 && typeof value === "number") return value + plus;
      if (times === 1 || (typeof value === "string" && ERROR.test(value))) return handed(value);
      const number = typeof value === "string" ? calculatedWith(value) : Number(value);
      return Number.isNaN(number) ? { code: "#VALUE!" } : number * times;
    }),
  );
  return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells;
}

/** What Excel computes with where a cell holds a text: 1,600.00 is a number, and 12% is; NaN for what is none. */
function calculatedWith(text: string): number {
  if (text === "") return 0;
  const read = /\S\s+\S/.test(text) ? null : numberInText(text);
  if (!read || (read.unit !== undefined && read.unit !== "%")) return NaN;
  return toNumber(read.value) / (read.unit ? 100 : 1);
}

/** Whether a value is the code of an error. */
export const isError = (value: Scalar): value is string =>
  typeof value === "string" && ERROR.test(value);
