import { type FactName, type Input, type OpeningFact, factNameOf, once } from "../language";
import { toNumber } from "../exact";
import { type RuleBook, largestSum, sumOfOne } from "../rulebook";
import type { Known } from "./known-facts";
import { grantedBy } from "./granted";
import { type Line, isBegun, pays } from "./position";

/** A fact that lines hang on. */
export interface Question {
  fact: FactName;
  input: Input;
  /** ids of the measures that hang on it */
  waiting: readonly string[];
  /**
   * Yuan that an answer decides: what measures pay, or name at most, that something told is about. Each further fact that
   * a measure hangs on halves it, as every one of them may come out against it; of what only the sector (the size, a
   * loan) speaks for, the part that falls to one of the answers that have it.
   */
  worth: number;
  /** the same of measures that nothing told is about yet, and of texts that are over */
  far: number;
}

/**
 * What is best told next: the facts that surviving measures hang on, the one that decides most money first; those that
 * only measures hang on that nothing told is about come after. Of the conditions of a whole text only what the company does
 * is asked from the start, as that decides all of its measures; the others, conduct and place apart, when nothing else of a
 * measure is open any more. A measure that is contradicted, outside its days or refused
 * does not count, nor one that pays no money.
 */
export function nextQuestions(book: RuleBook, lines: readonly Line[]): Question[] {
  const fields = fieldsOf(book);
  const numbers = questionNumbers(book);
  const byNumber = new Array<Found | undefined>(numbers.count).fill(undefined);
  const found: Found[] = [];
  // lines of several projects may speak of one measure
  const hanging = lines.filter(isWaiting);
  const isRepeated = new Set(hanging.map(({ measure }) => measure.id)).size < hanging.length;
  for (const line of hanging) {
    const { measure } = line;
    const open = openOf(book, line, fields);
    if (open.length === 0) continue;
    const worth = worthOf(book, line) / 2 ** (open.length - 1);
    const fit = isBegun(line) || isOfField(line, fields) ? 1 : line.fit;
    const isNear = fit > 0 && !isOver(book, line);
    for (const input of open) {
      const number = numbers.of(input, measure.document);
      let question = byNumber[number];
      if (!question) {
        question = new Found(input, measure.document);
        byNumber[number] = question;
        found.push(question);
      }
      if (isNear) question.worth += worth * fit;
      else question.far += worth;
      if (!isRepeated || !question.waiting.includes(measure.id)) question.waiting.push(measure.id);
    }
  }
  return found.sort(
    (a, b) => b.worth - a.worth || b.far - a.far || b.waiting.length - a.waiting.length,
  );
}

/** A question while lines are looked at; thousands are open, and few are shown: their names, which are long texts, come then. */
class Found implements Question {
  readonly waiting: string[] = [];
  worth = 0;
  far = 0;

  constructor(
    readonly input: Input,
    private readonly document: string,
  ) {}

  get fact(): FactName {
    return factNameOf(this.input, this.document);
  }
}

/**
 * Numbers for what is one question: a shared fact, or what the measures of a document call and word the same, as one name
 * may be worded for several projects. Their keys are long texts, thousands of times asked for.
 */
class QuestionNumbers {
  private readonly ofKey = new Map<string, number>();
  private readonly ofInput = new Map<
    Input,
    { readonly document: string; readonly number: number }
  >();

  get count(): number {
    return this.ofKey.size;
  }

  of(input: Input, document: string): number {
    const known = this.ofInput.get(input);
    if (known && (input.fact !== undefined || known.document === document)) return known.number;
    const key = input.fact ?? `${factNameOf(input, document)} ${input.zh}`;
    let number = this.ofKey.get(key);
    if (number === undefined) this.ofKey.set(key, (number = this.ofKey.size));
    this.ofInput.set(input, { document, number });
    return number;
  }
}

const questionNumbers = once((_: RuleBook) => new QuestionNumbers());

/** The inputs that ask what a company does. */
const fieldsOf = once((book: RuleBook): ReadonlySet<Input> => {
  const names = new Set(book.relevance.fields);
  return new Set(
    book.measures.flatMap(({ inputs, document }) =>
      inputs.filter((input) => input.scope && names.has(factNameOf(input, document))),
    ),
  );
});

/** What a line hangs on, each once: its general conditions when all else is told. */
function openOf(book: RuleBook, line: Line, fields: ReadonlySet<Input>): readonly Input[] {
  const { measure, outcome } = line;
  const open: Input[] = [];
  // whether a measure is for the company at all comes before its figures, where both decide as much
  for (const indexes of [outcome.assumed, outcome.missing])
    for (const index of indexes) {
      const input = measure.inputs[index]!;
      if ((!input.scope || fields.has(input)) && !open.includes(input)) open.push(input);
    }
  return open.length > 0 || line.conditions === 0
    ? open
    : grantedBy(book, line).decisive.map((index) => measure.inputs[index]!);
}

/** Whether the company said that it does what a measure's text is for. */
const isOfField = ({ measure, facts }: Line, fields: ReadonlySet<Input>): boolean =>
  measure.inputs.some((input, index) => facts[index] === true && fields.has(input));

/** Whether another text took the place of a measure's, or its round is over: no day has to be known for that. */
const isOver = (book: RuleBook, { measure }: Line): boolean =>
  measure.closed !== undefined || book.documentOf(measure).replacedBy !== undefined;

const isWaiting = ({ measure, outcome: { status }, outside, notCounted }: Line): boolean =>
  (status === "needs-input" || status === "eligible" || status === "up-to") &&
  pays(measure) &&
  !outside &&
  notCounted?.why !== "restates-cap";

/**
 * Yuan that a line pays as far as that is known, else the largest sum that its text names (of one piece, where it pays by
 * the piece); the usual one where it names none.
 */
const worthOf = (book: RuleBook, { measure, outcome: { amount } }: Line): number =>
  amount && amount.n > 0n ? toNumber(amount) : sumOfOne(measure) || usualSum(book);

/** The middle one of the sums that measures name: so much stands for what is paid by the piece or as a share without a cap. */
const usualSum = once((book: RuleBook): number => {
  const sums = book.measures.filter(pays).map(largestSum).filter(Boolean);
  return sums.sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0;
});

/** One of the questions with which a company begins. */
export interface Opening {
  id: string;
  zh: string;
  en: string;
  facts: readonly { fact: FactName; input: Input; answered: boolean }[];
}

/** The opening questions in their order; `known` says which are answered already, given or settled by others. */
export function openingQuestions(book: RuleBook, known: Pick<Known, "isAnswered">): Opening[] {
  return book.relevance.questions.map(({ id, zh, en, ask }) => ({
    id,
    zh,
    en,
    facts: ask.flatMap((fact) => {
      const input = askedInput(book).get(fact);
      return input ? [{ fact, input, answered: known.isAnswered(fact) }] : [];
    }),
  }));
}

/**
 * What a company does or is about to do, yes or no: one list to tick. A yes is asked on first, a no takes out the measures
 * that are for nobody else.
 */
export const activities = once((book: RuleBook): readonly OpeningFact[] => {
  const { facts, questions } = book.relevance;
  const asked = new Set(questions.flatMap(({ ask }) => ask));
  return facts.filter(({ name, type, only }) => type === "boolean" && only && !asked.has(name));
});

/** The input in whose words a fact is asked: that of openings.yaml, else the first measure's. */
const askedInput = once((book: RuleBook): ReadonlyMap<FactName, Input> => {
  const found = new Map<FactName, Input>();
  for (const fact of book.relevance.facts) found.set(fact.name, fact);
  for (const { inputs, document } of book.measures)
    for (const input of inputs) {
      const name = factNameOf(input, document);
      if (!found.has(name)) found.set(name, input);
    }
  return found;
});
