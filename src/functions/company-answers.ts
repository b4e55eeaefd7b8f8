/** Answers that few cells ask for, in a chunk of their own: planner, search and calendar come with them. */
export { applying, calendarRows } from "./applying-answers";
export { countedAmounts } from "./counted-amounts";
export { find } from "./find-measures";
export { best, match, next } from "./position-answers";
