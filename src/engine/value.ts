import type { Rational } from "../exact";

/** What an expression gives: a quantity or a day number, yes/no, a code or a text. */
export type Value = Rational | boolean | string;

/** A fact as the engine takes it; dates are day numbers, lists are of quantities. */
export type FactValue = Value | readonly Rational[];

/** Facts by position of the measure's inputs; undefined where a fact was left out. */
export type Facts = readonly (FactValue | undefined)[];

/** No tier or level holds. */
export const NO_TIER = Symbol("no tier");
/** There is no answer: a division by zero (growth of -100 %), a day that does not exist, lists out of step. */
export const NO_ANSWER = Symbol("no answer");

/** What a tree gives for some facts; undefined while a fact that it depends on is missing. */
export type Evaluated = Value | undefined | typeof NO_TIER | typeof NO_ANSWER;
