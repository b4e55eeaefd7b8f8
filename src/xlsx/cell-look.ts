/** How a cell looks, as far as this file format reader knows; what is not said stays as it is. */
export interface CellLook {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** points */
  size?: number;
  /** #RRGGBB; colours of the theme are not resolved and left out */
  color?: string;
  fill?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  /** text that looks like something else and must stay text */
  quotePrefix?: boolean;
  /** may be written though the sheet is protected */
  unlocked?: boolean;
}

/** Number formats that a file names by their number only. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Days that a workbook which counts from 1904 is behind one that counts from 1900. */
export const DAYS_TO_1904 = 1462;

/** Whether a number format shows a day: letters of dates outside of quotes and brackets. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === "General") return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dy]|m(?!:)/i.test(bare) && !/^[^dy]*[hs][^dy]*$/i.test(bare);
}
