export * from "./combine";
export * from "./next-tiers";
export { tierBorders } from "./tier-borders";
