import { type Lang, say } from "../text";
import { FUNCTIONS, type FunctionRow, type Parameter } from "./table";

/** functions.json of one language, as Excel reads it; names and ids are the same in both. */
export function functionsJson(lang: Lang): {
  allowErrorForDataTypeAny: true;
  functions: object[];
} {
  // of the whole file, not of one function: else one error cell fails the call before it reaches us
  return {
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map((row) => functionJson(row, lang)),
  };
}

function functionJson(row: FunctionRow, lang: Lang): object {
  return {
    id: row.name,
    name: row.name,
    description: say(row.description, lang),
    helpUrl: `{BASE_URL}/help/${lang}/${row.name}.html`,
    parameters: row.parameters.map((parameter) => parameterJson(parameter, lang)),
    result: row.spills
      ? { type: "any", dimensionality: "matrix" }
      : { type: "any", dimensionality: "scalar" },
    options: {},
  };
}

function parameterJson(parameter: Parameter, lang: Lang): object {
  return {
    name: say(parameter.name, lang),
    description: say(parameter.description, lang),
    type: parameter.type,
    dimensionality: parameter.matrix ? "matrix" : "scalar",
    ...(parameter.optional ? { optional: true } : {}),
    ...(parameter.repeating ? { repeating: true } : {}),
  };
}
