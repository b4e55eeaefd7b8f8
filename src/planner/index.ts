export { type GivenAmount, bestOfGiven } from "./best-of-given";
export * from "./combine";
export { everyMeasure } from "./every-measure";
export { factsFor } from "./facts-for";
export * from "./position";
export * from "./next-tiers";
export { restatedCaps } from "./restated-caps";
export { tierBorders } from "./tier-borders";
