export { factProblems } from "./checks/fact-problems";
export { always } from "./checks/idle-conditions";
export { type LimitStep, reachableLimits } from "./instruments/reachable-limits";
export { knownOf } from "./instruments/range-of-steps";
export { type Place, located, placesOf, rawAt } from "./instruments/places";
export { type Known, range } from "./instruments/range";
export { constant } from "./instruments/subjects";
export { lintRules } from "./lint-rules";
export { unknownMatters, unnamedMatters } from "./checks/matters";
