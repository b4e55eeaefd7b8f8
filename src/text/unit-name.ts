/** Units that a person can choose for a number. */
export type UnitName = "元" | "万元" | "亿元" | "美元" | "万美元" | "%" | "小数";
