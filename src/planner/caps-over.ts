import { type FactValue, type Facts, leastValue } from "../engine";
import { type Rational, compare } from "../exact";
import { type Group, type Input, type Measure, once } from "../language";
import type { RuleBook } from "../rulebook";
import { type Bound, type Held, capBound } from "./bound";
import { type Bindable, yearOf } from "./candidate";
import { factOf } from "./facts-for";
import { sameFact } from "./same-fact";

type RawOf = (input: Input) => unknown;

/**
 * A cap for the facts of the lines that it holds, a project's before the company's: where they tell different ones, the least
 * binds, or the greatest where the group says so. Where the document has a cap for each answer to a fact (`each`), lines
 * of one answer have theirs. Over several years the lines of each tell what was left when it began (of what was received
 * before): that is the cap of these and all later lines. What was spent at the most, or reached, is that of all years.
 */
export const capsOver = (book: RuleBook, group: Group, lines: readonly Held[]): Bound[] =>
  partsOf(group, lines).flatMap(({ telling, held }) =>
    (group.greatest ? [""] : yearsOf(held)).flatMap((from): Bound[] => {
      const isSince = ({ line }: Held) => (yearOf(line) ?? from) >= from;
      const caps = differing(
        telling.filter(({ line }) => group.greatest || (yearOf(line) ?? from) === from),
      ).flatMap(({ facts }) => capFor(book, group, facts) ?? []);
      const cap = group.greatest ? greatestOf(caps) : leastOf(caps);
      return cap ? [capBound(group, cap, held.filter(isSince))] : [];
    }),
  );

/** Lines without those that tell the same facts as the one before. */
const differing = (lines: readonly Held[]): Held[] =>
  lines.filter(({ facts }, i) => i === 0 || !isSameFacts(facts, lines[i - 1]!.facts));

/** Whether facts are the very same. */
export const isSameFacts = (some: Facts, others: Facts): boolean =>
  some === others || some.every((fact, i) => Object.is(fact, others[i]));

/** Lines that a group holds together, and those of them that say what parts them. */
interface Part {
  readonly telling: readonly Held[];
  readonly held: readonly Held[];
}

/** The lines of each answer to what parts a group; a line without an answer is held with every one. All where nothing parts them. */
export function partsOf(group: Group, lines: readonly Held[]): readonly Part[] {
  const { each } = group;
  if (each === undefined) return [{ telling: lines, held: lines }];
  return answersTo(each, lines).map((answer) => {
    const isOf = ({ facts }: Held, also: boolean) => {
      const own = facts[each];
      return answer === undefined || (own === undefined ? also : sameFact(own, answer));
    };
    return {
      telling: lines.filter((one) => isOf(one, false)),
      held: lines.filter((one) => isOf(one, true)),
    };
  });
}

/** The years that lines name, in their order; one without a value where they name none. */
function yearsOf(held: readonly Held[]): string[] {
  const years = new Set<string>();
  for (const { line } of held) if (line.day !== undefined) years.add(yearOf(line)!);
  return years.size > 0 ? [...years].sort() : [""];
}

/** What a cap comes to, in yuan: the least that it can be while a test is not known; none while a figure is missing. */
export const capFor = (
  book: RuleBook,
  { cap, inputs }: Group,
  facts: Facts,
): Rational | undefined => leastValue(cap!, { inputs, steps: [] }, facts, book.tables);

/** What is known of the facts that a cap reads: what the line was assessed with, else what is told of its project or the company. */
export function capFactsOf(
  { inputs }: Pick<Group, "inputs">,
  { measure, facts, own }: Bindable,
  rawOf: RawOf,
): Facts {
  if (inputs.length === 0) return NO_FACTS;
  const places = facts && placesIn(measure, inputs);
  return inputs.map((input, i) => {
    const told = facts?.[places![i]!] ?? (own && factOf(input, own[input.name]));
    return told ?? factOf(input, rawOf(input));
  });
}

const NO_FACTS: Facts = [];

/** Where a measure asks for the facts that a cap reads, by their names; -1 where it does not. */
function placesIn(measure: Measure, inputs: readonly Input[]): readonly number[] {
  const known = placesOfInputs(inputs);
  let places = known.get(measure);
  if (!places) {
    places = inputs.map(({ name }) => measure.inputs.findIndex((input) => input.name === name));
    known.set(measure, places);
  }
  return places;
}

const placesOfInputs = once((_: readonly Input[]) => new WeakMap<Measure, readonly number[]>());

/** The answers that part the lines, each once; one without a value where nothing does. */
function answersTo(each: number, lines: readonly Held[]): (FactValue | undefined)[] {
  const found: FactValue[] = [];
  for (const { facts } of lines) {
    const answer = facts[each];
    if (answer !== undefined && !found.some((one) => sameFact(one, answer))) found.push(answer);
  }
  return found.length > 0 ? found : [undefined];
}

const leastOf = ([first, ...more]: readonly Rational[]): Rational | undefined =>
  more.reduce((least, cap) => (compare(cap, least!) < 0 ? cap : least), first);

const greatestOf = ([first, ...more]: readonly Rational[]): Rational | undefined =>
  more.reduce((most, cap) => (compare(cap, most!) > 0 ? cap : most), first);
