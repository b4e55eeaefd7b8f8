export { factProblems } from "./checks/fact-problems";
export { knownOf } from "./checks/idle-caps";
export { always } from "./checks/idle-conditions";
export { type LimitStep, reachableLimits } from "./instruments/reachable-limits";
export { type Place, located, placesOf, rawAt } from "./instruments/places";
export { type Known, range } from "./instruments/range";
export { constant } from "./instruments/subjects";
export { lintRules } from "./lint-rules";
