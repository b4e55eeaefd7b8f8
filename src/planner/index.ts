export { type AmbiguousName, ambiguousNames } from "./ambiguous-names";
export { bestOfGiven } from "./best-of-given";
export { amountOf } from "./candidate";
export { capFactsOf, capFor } from "./caps-over";
export * from "./combine";
export { Counting, countTogether, summed } from "./counting";
export { everyMeasure } from "./every-measure";
export { factsFor } from "./facts-for";
export { grantedBy } from "./granted";
export { type Known, type ReadFacts, knownFacts, readingOnce } from "./known-facts";
export * from "./next-question";
export { aboutMeasure, lineFrom } from "./line-from";
export type { RawOf } from "./heard-facts";
export { PositionBoard, type Standing } from "./position-board";
export { position } from "./positions";
export {
  type Asked,
  type Company,
  type CompanyPosition,
  type Instead,
  type Line,
  type LineClass,
  type NotCounted,
  type Position,
  isBegun,
  isPaying,
  lineKey,
  namedWithDay,
} from "./position";
export { removals } from "./removals";
export * from "./next-tiers";
export { restatedCaps } from "./restated-caps";
export { tierBorders } from "./tier-borders";
export { sameFact } from "./same-fact";
