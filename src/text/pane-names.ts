/** Names that the pane's words go by; the folders that use them have the same unions. */
export type KindName =
  "award" | "ceiling" | "discretionary" | "service" | "eligibility" | "score" | "lookup";
export type UnitName = "元" | "万元" | "亿元" | "美元" | "万美元" | "%" | "小数";
export type InsertWay = "formula" | "value" | "table";
export type HostProblemName =
  "no-host" | "protected" | "sheet-gone" | "editing" | "too-large" | "blocked-spill" | "refused";
export type TierReach = "at-least" | "more-than" | "at-most" | "less-than";
