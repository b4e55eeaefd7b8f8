import { toNumber } from "../exact";
import { COMPARISONS, once, parseQuantity } from "../language";
import { type Question, isLacking, questionKey, sideKey } from "./question";

/**
 * A yes/no question of a formula before it is written. An atom is a question or its opposite, so that a formula never
 * needs NOT around a condition, and so that what is known at a place can be left out there.
 */
export type Test =
  | boolean
  | Atom
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] };

export interface Atom {
  readonly question: Question;
  readonly negated: boolean;
  /** asking would be an error here (a division by a blank cell) */
  readonly unless?: Test;
}

export const isAtom = (test: Test): test is Atom => typeof test === "object" && "question" in test;

export const isAny = (test: Test): test is { readonly any: readonly Test[] } =>
  typeof test === "object" && "any" in test;

/** Whether the atom says that a fact is missing. */
export const saysMissing = ({ question, negated }: Atom): boolean =>
  !negated && isLacking(question);

export const atom = (question: Question, negated = false): Atom => ({ question, negated });

export function opposite(test: Test): Test {
  if (typeof test === "boolean") return !test;
  return isAtom(test) ? { ...test, negated: !test.negated } : oppositeJunction(test);
}

const oppositeJunction = once((test: Exclude<Test, boolean | Atom>): Test =>
  isAny(test) ? all(...test.any.map(opposite)) : any(...test.all.map(opposite)),
);

export const any = (...parts: Test[]): Test => joined(parts, true);
export const all = (...parts: Test[]): Test => joined(parts, false);

/** A text that is the same for the same test. */
export function keyOf(test: Test): string {
  if (typeof test === "boolean") return String(test);
  return isAtom(test) ? atomKey(test.question, test.negated) : junctionKey(test);
}

const atomKey = (question: Question, negated: boolean): string =>
  `${negated ? "not " : ""}${questionKey(question)}`;

/** The key of the opposite, which is asked for far more often than the opposite itself. */
const oppositeKey = (test: Test): string =>
  isAtom(test) ? atomKey(test.question, !test.negated) : keyOf(opposite(test));

const junctionKey = once((test: Exclude<Test, boolean | Atom>): string => {
  const parts = partsOf(test).map(keyOf).sort().join(";");
  return "all" in test ? `all(${parts})` : `any(${parts})`;
});

/** The parts of which one decides (any) or all must hold (all); the test itself when it has none. */
export const partsOf = (test: Test): readonly Test[] =>
  typeof test === "boolean" || isAtom(test) ? [test] : "all" in test ? test.all : test.any;

function joined(given: readonly Test[], deciding: boolean): Test {
  const parts = new Map<string, Test>();
  for (const part of given.flatMap((p) => (isJunction(p, deciding) ? partsOf(p) : [p]))) {
    if (part === deciding) return deciding;
    if (part !== !deciding) parts.set(keyOf(part), part);
  }
  const atoms = [...parts.values()].filter(isAtom);
  if (atoms.some((atom) => parts.has(oppositeKey(atom)))) return deciding;
  const kept = [...parts.values()].filter(
    (part) => !isAtom(part) || !isCovered(part, atoms, deciding),
  );
  const known = new Set(atoms.map((atom) => (deciding ? oppositeKey : keyOf)(atom)));
  const simpler = kept.map((part) => (isAtom(part) ? part : simplified(part, known)));
  if (simpler.some((part, i) => part !== kept[i])) return joined(simpler, deciding);
  if (kept.length === 0) return !deciding;
  return kept.length === 1 ? kept[0]! : deciding ? { any: kept } : { all: kept };
}

const isJunction = (test: Test, deciding: boolean) =>
  typeof test === "object" && (deciding ? "any" in test : "all" in test);

/** Whether another atom says as much: x > 0 beside x >= 5 in "any", x >= 5 beside x > 0 in "all". */
function isCovered(atom: Atom, atoms: readonly Atom[], deciding: boolean): boolean {
  const mine = borderOf(atom);
  if (!mine) return false;
  return atoms.map(borderOf).some((other) => {
    if (!other || other.of !== mine.of || other.above !== mine.above) return false;
    if (other.at === mine.at)
      return other.included !== mine.included && other.included === deciding;
    return (mine.above ? other.at < mine.at : other.at > mine.at) === deciding;
  });
}

interface Border {
  readonly of: string;
  readonly at: number;
  readonly above: boolean;
  readonly included: boolean;
}

/** What an order against a fixed number says. */
function borderOf({ question, negated }: Atom): Border | undefined {
  if (question.ask !== "compare" || question.op === "=" || question.right[0] !== "#")
    return undefined;
  const sign = negated ? COMPARISONS[question.op].opposite : question.op;
  const at = toNumber(parseQuantity(question.right[1]).value);
  return { of: sideKey(question), at, above: sign[0] === ">", included: sign.length === 2 };
}

/** The test where the tests with the keys in `known` hold. */
export function simplified(test: Test, known: ReadonlySet<string>): Test {
  if (typeof test === "boolean") return test;
  if (isAtom(test)) {
    if (known.has(keyOf(test))) return true;
    return known.has(oppositeKey(test)) ? false : askable(test, known);
  }
  if (known.has(keyOf(test))) return true;
  if (known.has(oppositeKey(test))) return false;
  const parts = partsOf(test).map((part) => simplified(part, known));
  if (parts.every((part, i) => part === partsOf(test)[i])) return test;
  return simplified("all" in test ? all(...parts) : any(...parts), known);
}

function askable(atom: Atom, known: ReadonlySet<string>): Atom {
  if (!atom.unless || simplified(atom.unless, known) !== false) return atom;
  return { question: atom.question, negated: atom.negated };
}

/** What holds at a place of a formula. */
export interface Facts {
  readonly atoms: ReadonlySet<string>;
  readonly held: readonly Test[];
  /** keys of both */
  readonly known: ReadonlySet<string>;
}
export const NOTHING_KNOWN: Facts = { atoms: new Set(), held: [], known: new Set() };

/** The facts with more tests that hold. */
export function learned(facts: Facts, ...tests: Test[]): Facts {
  const atoms = new Set(facts.atoms);
  let held = byKey([...facts.held, ...tests]);
  for (let before = -1; before !== atoms.size;) {
    before = atoms.size;
    held = byKey(held.flatMap((test) => partsThatHold(simplified(test, known(atoms, held, test)))));
    for (const test of held) if (isAtom(test)) atoms.add(keyOf(test));
    held = held.filter((test) => typeof test === "object" && !isAtom(test));
  }
  return { atoms, held, known: known(atoms, held) };
}

const byKey = (tests: readonly Test[]): Test[] => [
  ...new Map(tests.map((test) => [keyOf(test), test])).values(),
];
const partsThatHold = (test: Test): readonly Test[] =>
  typeof test === "object" && "all" in test ? test.all : [test];

/** Keys of what is known beside one of the tests. */
const known = (atoms: ReadonlySet<string>, held: readonly Test[], beside?: Test) =>
  new Set([...atoms, ...held.filter((test) => test !== beside).map(keyOf)]);
