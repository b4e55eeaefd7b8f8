import { type Rational, terminatingDecimal } from "../exact";
import type { Block, Spot } from "./book-port";
import { blockText } from "./cell-text";
import type { Parameters } from "./parameters";

/** What a formula writes behind a cell in another unit, such as *10000; "" for the input's own unit. */
export function factorText(factor: Rational): string {
  if (factor.n === factor.d) return "";
  const decimal = terminatingDecimal(factor);
  return decimal === null ? `*${factor.n}/${factor.d}` : `*${decimal}`;
}

interface Scaled {
  readonly cell: Block;
  readonly times: string;
  /** the cell that uses it */
  readonly from: Spot;
  readonly label: string;
}

/** A cell of the parameters' sheet that holds another one in the input's own unit, blank while that is blank. */
export function scaledReference(
  { cell, times, from, label }: Scaled,
  { parameters }: { readonly parameters: Parameters },
): string {
  const far = blockText(cell);
  return parameters.put(from, label, { formula: `=IF(${far}="","",${far}${times})` });
}
