export { type GivenAmount, bestOfGiven } from "./best-of-given";
export { amountOf } from "./candidate";
export * from "./combine";
export { everyMeasure } from "./every-measure";
export { factsFor } from "./facts-for";
export { type Known, type ReadFacts, knownFacts, readingOnce } from "./known-facts";
export * from "./next-question";
export { lineFrom } from "./line-from";
export { PositionBoard, type RawOf, type Standing } from "./position-board";
export { position } from "./positions";
export {
  type Asked,
  type Company,
  type CompanyPosition,
  type Line,
  type LineClass,
  type NotCounted,
  type Position,
  countTogether,
  countedOf,
  summed,
} from "./position";
export { removals } from "./removals";
export * from "./next-tiers";
export { restatedCaps } from "./restated-caps";
export { tierBorders } from "./tier-borders";
export { sameFact } from "./same-fact";
