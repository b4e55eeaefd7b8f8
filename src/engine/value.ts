import type { Rational } from "../exact";

/** What an expression gives: a quantity or a day number, yes/no, a code or a text. */
export type Value = Rational | boolean | string;

/** A fact as the engine takes it; dates are day numbers, lists are of quantities. */
export type FactValue = Value | readonly Rational[];

/** Facts by position of the measure's inputs; undefined where a fact was left out. */
export type Facts = readonly (FactValue | undefined)[];
