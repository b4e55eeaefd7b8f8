import { toNumber } from "../exact";
import type { Facts, Outcome } from "../engine";
import { type AmountOf, ASK_EXACTLY } from "../fast";
import { type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";
import { FAULTS, type Lang, namesOf, outsideText } from "../text";
import { type Argument, ErrorCell } from "./call-arguments";
import { type CellValue, broken, notAvailable } from "./cell-result";
import { argumentsOf, factsFromArguments, plainValues } from "./measure-facts";
import { FUNCTION_WORDS } from "./words";

/** What a function of the table works with: the rule book, the language, the arguments. */
export interface Call {
  book: RuleBook;
  lang: Lang;
  args: Argument[];
}

/** The measure that a formula names, and the day of business where it names one. */
interface Subject {
  measure: Measure;
  day?: string;
  /** whether that day's business is not paid for */
  outside: boolean;
}

/** What each name was found to mean. */
const subjectsOf = once((_book: RuleBook) => new Map<string, Subject>());

/** The measure that the first argument names. Throws a CellError with what to do. */
export const measureOf = (call: Call): Measure => subjectOf(call).measure;

/** The measure and the day that the first argument names; a day outside is no error. Throws a CellError with what to do. */
function subjectOf({ book, lang, args }: Call): Subject {
  const name = args[0];
  if (name instanceof ErrorCell)
    throw broken(FUNCTION_WORDS[lang].errorCell(1, "measure", name.code));
  if (typeof name !== "string") throw broken(FUNCTION_WORDS[lang].needsMeasure);
  const known = subjectsOf(book);
  const before = known.get(name);
  if (before) return before;
  const found = book.find(name);
  const words = FAULTS[lang];
  if (!("measure" in found))
    throw broken(
      found.problem === "bad-day" ? words.badDay(found.name) : words.unknownMeasure(found.name),
    );
  const { measure, day, outside } = found;
  const subject = { measure, day, outside: outside !== undefined };
  known.set(name, subject);
  return subject;
}

/** The exact outcome for the arguments behind the measure. */
export function outcomeOf(call: Call, measure: Measure): Outcome {
  return assessed(call, measure, factsFromArguments(call.args.slice(1), measure, call.lang));
}

/** The exact outcome of facts, on the day that the formula names. */
export function assessed(call: Call, measure: Measure, facts: Facts): Outcome {
  return answered(call.book.assess(measure, facts, subjectOf(call).day), measure, call.lang);
}

function answered(outcome: Outcome, measure: Measure, lang: Lang): Outcome {
  if (outcome.status === "no-answer") throw broken(FAULTS[lang].noAnswer(measure.id));
  return outcome;
}

/** The measure's amount from cell values, NaN where the exact way must be asked; null where no quick way is, or has come. */
export function quickAmountOf(call: Call, most: boolean): AmountOf | null {
  const { measure, outside } = subjectOf(call);
  if (outside || (measure.kind !== "award" && !(most && measure.kind === "ceiling"))) return null;
  const quick = call.book.amountOf(measure);
  return quick === ASK_EXACTLY ? null : quick;
}

/** The amount that the text fixes (POLICY_AWARD), or the most that can be paid (POLICY_CEILING). */
export function amount(call: Call, most: boolean): CellValue {
  const measure = measureOf(call);
  const quickAmount = quickAmountOf(call, most);
  if (quickAmount) {
    const values = plainValues(call.args.slice(1), measure);
    const quick =
      values === null || values.length > argumentsOf(measure).length ? NaN : quickAmount(values);
    if (!Number.isNaN(quick)) return quick;
  }
  return exactAmount(call, factsFromArguments(call.args.slice(1), measure, call.lang), most);
}

/**
 * The amount of facts: a number, or #N/A with the sentence that says why there is none. How it comes about nobody asks,
 * so no trace of it is made.
 */
export function exactAmount(call: Call, facts: Facts, most: boolean): CellValue {
  const { book, lang } = call;
  const { measure, outside } = subjectOf(call);
  if (outside) return notAvailable(outsideText(assessed(call, measure, facts), measure, lang));
  const outcome = answered(book.ready(measure).verdict(facts), measure, lang);
  const words = FUNCTION_WORDS[lang];
  if (outcome.status === "needs-input")
    return notAvailable(words.needs(namesOf(outcome.missing, measure, lang)));
  if (outcome.status === "case-by-case") return notAvailable(words.caseByCase(cite(book, measure)));
  if (outcome.status === "information")
    return notAvailable(words.onlyInformation(cite(book, measure)));
  if (outcome.amount === undefined) return notAvailable(words.noMoney(measure.id));
  if (outcome.status === "up-to" && !most) return notAvailable(words.onlyMaximum(measure.id));
  return toNumber(outcome.amount);
}

export function cite(book: RuleBook, measure: Measure): string {
  const number = book.numberOf(measure);
  return number ? `${number} ${measure.cite}` : measure.cite;
}
