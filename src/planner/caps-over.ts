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
 * binds, or the greatest where the group says so. Where the document has a cap for each answer to a fact (`each`), lines
 * of one answer have theirs. Over several years the lines of each tell what was left when it began (of what was received
 * before): that is the cap of these and all later lines. What was spent at the most, or reached, is that of all years.
 */
export const capsOver = (
  book: RuleBook,
  group: Group,
  members: ReadonlySet<Bindable>,
  rawOf: RawOf,
): Bound[] =>
  partsOf(group, members, rawOf).flatMap(({ telling, held }) =>
    (group.greatest ? [""] : yearsOf(held)).flatMap((from): Bound[] => {
      const isSince = (line: Bindable) => (yearOf(line) ?? from) >= from;
      const caps = telling
        .filter(({ line }) => group.greatest || (yearOf(line) ?? from) === from)
        .flatMap(({ facts }) => capFor(book, group, facts) ?? []);
      const cap = group.greatest ? greatestOf(caps) : leastOf(caps);
      return cap ? [{ group, cap, members: new Set(held.filter(isSince)) }] : [];
    }),
  );

/** Lines that a group holds together, and with their facts those that say what parts them. */
interface Part {
  readonly telling: readonly { readonly line: Bindable; readonly facts: Facts }[];
  readonly held: readonly Bindable[];
}

/** The lines of each answer to what parts a group; a line without an answer is held with every one. All where nothing parts them. */
export function partsOf(
  group: Group,
  members: ReadonlySet<Bindable>,
  rawOf: RawOf,
): readonly Part[] {
  const lines = [...members].map((line) => ({ line, facts: capFactsOf(group, line, rawOf) }));
  const all = lines.map(({ facts }) => facts);
  return answersTo(group, all).map((answer) => {
    const isOf = ({ facts }: { facts: Facts }, also: boolean) => {
      const own = facts[group.each!];
      return answer === undefined || (own === undefined ? also : sameFact(own, answer));
    };
    return {
      telling: lines.filter((one) => isOf(one, false)),
      held: lines.filter((one) => isOf(one, true)).map(({ line }) => line),
    };
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

const greatestOf = ([first, ...more]: readonly Rational[]): Rational | undefined =>
  more.reduce((most, cap) => (compare(cap, most!) > 0 ? cap : most), first);
