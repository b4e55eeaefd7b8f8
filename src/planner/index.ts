export * from "./combine";
export { factsFor } from "./facts-for";
export * from "./position";
export * from "./next-tiers";
export { restatedCaps } from "./restated-caps";
export { tierBorders } from "./tier-borders";
