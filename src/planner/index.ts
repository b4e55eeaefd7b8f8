export * from "./combine";
export * from "./next-tiers";
export { restatedCaps } from "./restated-caps";
export { tierBorders } from "./tier-borders";
