import { type FactValue, type Facts, leastValue } from "../engine";
import { type Rational, compare } from "../exact";
import type { Group, Input } from "../language";
import type { RuleBook } from "../rulebook";
import { type Bindable, yearOf } from "./candidate";
import { factOf } from "./facts-for";
import { sameFact } from "./same-fact";
import type { Bound } from "./select";

type RawOf = (input: Input) => unknown;

/**
 * A cap for the facts of the lines that it holds, a project's before the company's: where they tell different ones, the least
 * binds. Where the document has a cap for each answer to a fact (`each`), lines of one answer have theirs, and a line
 * without an answer is held by every one. Over several years the lines of each tell what was left when it began (of what was
 * received before): that is the cap of these and all later lines.
 */
export function capsOver(
  book: RuleBook,
  group: Group,
  members: ReadonlySet<Bindable>,
  rawOf: RawOf,
): Bound[] {
  const lines = [...members].map((line) => ({ line, facts: capFactsOf(group, line, rawOf) }));
  return answersTo(
    group,
    lines.map(({ facts }) => facts),
  ).flatMap((answer): Bound[] => {
    const isOf = ({ facts }: { facts: Facts }, also: boolean) => {
      const own = facts[group.each!];
      return answer === undefined || (own === undefined ? also : sameFact(own, answer));
    };
    const telling = lines.filter((one) => isOf(one, false));
    const held = lines.filter((one) => isOf(one, true)).map(({ line }) => line);
    return yearsOf(held).flatMap((from): Bound[] => {
      const isSince = (line: Bindable) => (yearOf(line) ?? from) >= from;
      const cap = leastOf(
        telling
          .filter(({ line }) => (yearOf(line) ?? from) === from)
          .flatMap(({ facts }) => capFor(book, group, facts) ?? []),
      );
      return cap ? [{ group, cap, members: new Set(held.filter(isSince)) }] : [];
    });
  });
}

/** The years that lines name, in their order; one without a value where they name none. */
function yearsOf(lines: readonly Bindable[]): string[] {
  const years = [...new Set(lines.flatMap((line) => yearOf(line) ?? []))].sort();
  return years.length > 0 ? years : [""];
}

/** What a cap comes to, in yuan: the least that it can be while a test is not known; none while a figure is missing. */
export const capFor = (
  book: RuleBook,
  { cap, inputs }: Group,
  facts: Facts,
): Rational | undefined => leastValue(cap!, { inputs, steps: [] }, facts, book.tables);

/** What is known of the facts that a cap reads: what the line was assessed with, else what is told of its project or the company. */
export const capFactsOf = (
  { inputs }: Pick<Group, "inputs">,
  { measure, facts, own }: Bindable,
  rawOf: RawOf,
): Facts =>
  inputs.map((input) => {
    const at = facts ? measure.inputs.findIndex(({ name }) => name === input.name) : -1;
    const told = facts?.[at] ?? (own && factOf(input, own[input.name]));
    return told ?? factOf(input, rawOf(input));
  });

/** The answers that part the lines, each once; one without a value where nothing does. */
function answersTo({ each }: Group, all: readonly Facts[]): (FactValue | undefined)[] {
  const found: FactValue[] = [];
  for (const facts of all) {
    const answer = each === undefined ? undefined : facts[each];
    if (answer !== undefined && !found.some((one) => sameFact(one, answer))) found.push(answer);
  }
  return found.length > 0 ? found : [undefined];
}

const leastOf = ([first, ...more]: readonly Rational[]): Rational | undefined =>
  more.reduce((least, cap) => (compare(cap, least!) < 0 ? cap : least), first);
