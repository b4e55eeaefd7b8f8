import type { RuleBook } from "../rulebook";
import { type Lang, say } from "../text";
import { measureEnum } from "./measure-enum";
import { FUNCTIONS, type FunctionRow, type Parameter } from "./described";

/**
 * functions.json of one language, as Excel reads it; names, ids and what is inserted are the same in both. The measures
 * of the book are offered where one is to be named; an Excel that knows no such lists passes them over.
 */
export function functionsJson(
  lang: Lang,
  book: RuleBook,
): {
  allowErrorForDataTypeAny: true;
  functions: object[];
  enums: object[];
} {
  const measures = measureEnum(book, lang);
  // of the whole file, not of one function: else one error cell fails the call before it reaches us
  return {
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map((row) => functionJson(row, lang, measures.id)),
    enums: [measures],
  };
}

function functionJson(row: FunctionRow, lang: Lang, measures: string): object {
  return {
    id: row.name,
    name: row.name,
    description: say(row.description, lang),
    helpUrl: `{BASE_URL}/help/${lang}/${row.name}.html`,
    parameters: row.parameters.map((parameter) => parameterJson(parameter, lang, measures)),
    result: row.spills
      ? { type: "any", dimensionality: "matrix" }
      : { type: "any", dimensionality: "scalar" },
    options: {},
  };
}

function parameterJson(parameter: Parameter, lang: Lang, measures: string): object {
  return {
    name: say(parameter.name, lang),
    description: say(parameter.description, lang),
    type: parameter.type,
    dimensionality: parameter.matrix ? "matrix" : "scalar",
    ...(parameter.offersMeasures ? { customEnumId: measures } : {}),
    ...(parameter.optional ? { optional: true } : {}),
    ...(parameter.repeating ? { repeating: true } : {}),
  };
}
