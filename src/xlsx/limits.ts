/** What a workbook may hold: Excel's own limits where it has some, else what a page can carry. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** characters of one formula */
export const LONGEST_FORMULA = 8192;
/** characters of one cell's text */
export const LONGEST_TEXT = 32_767;
export const MOST_SHEETS = 500;
export const MOST_MERGES = 100_000;
export const MOST_CELLS = 6_000_000;
export const MOST_PARTS = 10_000;
/** bytes of one part, and of all parts, once unpacked */
export const LARGEST_PART = 400_000_000;
export const LARGEST_PACKAGE = 600_000_000;
