import { COMPANY_DESCRIPTIONS } from "./company-descriptions";
import { MEASURE_DESCRIPTIONS } from "./measure-descriptions";
import type { Described, Description } from "./parameter-descriptions";
import type { Called, Given } from "./parameters";
import { CALLED, type FunctionName } from "./table";

export type Parameter = Given & Described;

/** One function of Excel: metadata, autocomplete, help pages and tests are all made from its row. */
export interface FunctionRow extends Called, Description {
  parameters: readonly Parameter[];
}

const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  ...MEASURE_DESCRIPTIONS,
  ...COMPANY_DESCRIPTIONS,
} satisfies Record<FunctionName, Description>;

/** The functions with what is said of them. */
export const FUNCTIONS: readonly FunctionRow[] = CALLED.map((row): FunctionRow => {
  const { description, parameters, examples } = DESCRIPTIONS[row.name]!;
  if (parameters.length !== row.parameters.length)
    throw new Error(`${row.name} has parameters without a description`);
  return {
    ...row,
    description,
    parameters: row.parameters.map((given, i) => ({ ...given, ...parameters[i]! })),
    examples,
  };
});
