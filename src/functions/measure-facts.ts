import { type Facts, type FactValue, readFact } from "../engine";
import type { Input, Measure } from "../language";
import { type Lang, brokenFactText, say } from "../text";
import { type Argument, ErrorCell } from "./call-arguments";
import { broken, notAvailable } from "./cell-result";
import { FUNCTION_WORDS } from "./words";

/** Inputs that are arguments, in order; conditions of the whole document are not. */
export const argumentsOf = (measure: Measure): Input[] =>
  measure.inputs.filter((input) => !input.scope);

/** The values for the fast path; null when they must be looked at one by one. */
export function plainValues(given: readonly Argument[], measure: Measure): unknown[] | null {
  if (given.length > measure.inputs.length) return null;
  const values: unknown[] = [];
  for (let i = 0; i < given.length; i++) {
    const value = given[i];
    if (value instanceof ErrorCell) return null;
    if (Array.isArray(value)) {
      if (measure.inputs[i]!.type !== "money_list") return null;
      values.push(value.flat().filter((entry) => entry !== null));
    } else if (value === 0 && measure.inputs[i]!.type === "boolean") return null;
    else values.push(measure.inputs[i]!.scope ? null : value);
  }
  return values;
}

/** Facts from the arguments behind the measure. Throws a CellError that says which argument, what is wrong, what to do. */
export function factsFromArguments(
  given: readonly Argument[],
  measure: Measure,
  lang: Lang,
): Facts {
  const inputs = argumentsOf(measure);
  // an empty argument more (a comma too many, or what a host passes for none at all) is no argument
  let count = given.length;
  while (count > 0 && given[count - 1] === null) count--;
  if (count > inputs.length)
    throw broken(
      FUNCTION_WORDS[lang].tooMany(
        count,
        inputs.map((i) => (lang === "zh-CN" ? i.zh : i.en)),
      ),
    );
  return measure.inputs.map((input, index) => {
    if (index >= given.length) return undefined;
    // some builds of Excel hand over a blank cell as 0
    if (given[index] === 0 && input.type === "boolean")
      throw notAvailable(FUNCTION_WORDS[lang].zeroAnswer(index + 2, say(input, lang)));
    return factFrom(input, given[index]!, lang, index + 2);
  });
}

/** One fact; `place` is the argument's number as Excel counts it. */
export function factFrom(
  input: Input,
  value: Argument,
  lang: Lang,
  place?: number,
): FactValue | undefined {
  if (typeof value === "object" && value !== null) refuseCells(input, value, lang, place);
  const read = readFact(input, value);
  if ("broken" in read)
    throw broken(
      brokenFactText(
        input,
        read.broken,
        Array.isArray(value) ? value.flat().join("; ") : value,
        lang,
        place,
      ),
    );
  return "value" in read ? read.value : undefined;
}

/** Throws for an error cell, also among others, and for a range where one value is asked. */
function refuseCells(
  input: Input,
  value: Extract<Argument, object>,
  lang: Lang,
  place: number | undefined,
): void {
  const words = FUNCTION_WORDS[lang];
  const label = () => (lang === "zh-CN" ? input.zh : input.en);
  const error = (Array.isArray(value) ? value.flat() : [value]).find((v) => v instanceof ErrorCell);
  if (error instanceof ErrorCell) throw broken(words.errorCell(place, label(), error.code));
  if (input.type !== "money_list") throw broken(words.oneCell(place, label()));
}
