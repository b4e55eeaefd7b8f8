import type { BaseValueObject } from "@univerjs/preset-sheets-core";
import type { FunctionMetadata, FunctionParameter } from "./function-metadata";

export type Scalar = number | string | boolean | null;

/** An argument that Excel would refuse before it calls the function. */
export class RefusedArgument extends Error {
  constructor(
    readonly code: string,
    readonly parameter: string,
    readonly reason: "error" | "number" | "one-cell" | "count" | "not-loaded" = "error",
  ) {
    super(reason);
  }
}

/** A reference and an array literal reach a function as arrays; what is inside is a value object. */
interface ArrayLike extends BaseValueObject {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null | undefined;
}

function scalar(value: BaseValueObject | null | undefined, parameter: string): Scalar {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) throw new RefusedArgument(String(value.getValue()), parameter);
  return value.getValue() as Scalar;
}

function toNumber(value: Scalar, parameter: string): number {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw new RefusedArgument("#VALUE!", parameter, "number");
  return number;
}

function typed(value: Scalar, { type, name }: FunctionParameter): Scalar {
  if (type === "number") return toNumber(value, name);
  if (type === "boolean") return typeof value === "string" ? value !== "" : Boolean(value);
  if (type !== "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

function oneCell(value: BaseValueObject, parameter: FunctionParameter): Scalar {
  if (!value.isArray()) return typed(scalar(value, parameter.name), parameter);
  const array = value as ArrayLike;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) {
    throw new RefusedArgument("#VALUE!", parameter.name, "one-cell");
  }
  return typed(scalar(array.get(0, 0), parameter.name), parameter);
}

function matrix(value: BaseValueObject, parameter: FunctionParameter): Scalar[][] {
  if (!value.isArray()) return [[typed(scalar(value, parameter.name), parameter)]];
  const array = value as ArrayLike;
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) =>
      typed(scalar(array.get(row, column), parameter.name), parameter),
    ),
  );
}

function argument(value: BaseValueObject, parameter: FunctionParameter): Scalar | Scalar[][] {
  return parameter.dimensionality === "matrix"
    ? matrix(value, parameter)
    : oneCell(value, parameter);
}

/**
 * The arguments as Excel hands them to a custom function: scalars as number, text, boolean or null
 * for blank; a single cell as its value; matrices in rows; a repeating parameter as one array; null
 * for an optional one left out. Throws RefusedArgument where Excel would not call the function.
 */
export function excelArguments(
  values: BaseValueObject[],
  { parameters, name }: FunctionMetadata,
): unknown[] {
  const repeating = parameters.at(-1)?.repeating ? parameters.at(-1) : undefined;
  const single = repeating ? parameters.slice(0, -1) : parameters;
  const needed = parameters.filter((parameter) => !parameter.optional).length;
  if (values.length < needed || (!repeating && values.length > single.length)) {
    throw new RefusedArgument("#VALUE!", name, "count");
  }
  const first = single.map((parameter, index) => {
    const value = values[index];
    return value === undefined ? null : argument(value, parameter);
  });
  if (!repeating) return first;
  return [...first, values.slice(single.length).map((value) => argument(value, repeating))];
}
