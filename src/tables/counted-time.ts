/** Whether a number may be a year of our time. */
export const isYear = (value: unknown): boolean =>
  typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= 2099;

/** Whether a number is a month of a year: 202511. */
export const isYearMonth = (value: unknown): value is number =>
  typeof value === "number" && /^20\d\d(?:0[1-9]|1[0-2])$/.test(String(value));
/** The same as months since the year 0. */
const yearMonth = (value: number): number => Math.floor(value / 100) * 12 + (value % 100);

/** Years without a gap, each once or more often: 2024, 2025 below several figures. */
function areYears(numbers: readonly unknown[], columns: number): boolean {
  if (columns < 2 || !numbers.every(isYear)) return false;
  const years = new Set(numbers as number[]);
  return Math.max(...years) - Math.min(...years) < years.size;
}

/** 202511, 202512, 202601: months one after the other, or backwards. */
function areYearMonths(numbers: readonly unknown[]): boolean {
  const months = numbers.map((value) => (isYearMonth(value) ? yearMonth(value) : NaN));
  const step = months[1]! - months[0]!;
  const follow = months.every((month, i) => i === 0 || month === months[i - 1]! + step);
  return months.length >= 3 && follow && Math.abs(step) === 1;
}

/** 1, 2, 3: the months of a year from January on. */
const areMonths = (numbers: readonly unknown[]): boolean =>
  numbers.length >= 3 && numbers.every((value, i) => value === i + 1);

/** Whether numbers of a row count years, months of a year or months of years; `columns`: how many cells the row has. */
export const areTimes = (numbers: readonly unknown[], columns: number): boolean =>
  areYears(numbers, columns) || areMonths(numbers) || areYearMonths(numbers);

/** 2025 and 202512 that are written as texts. */
export const timeNumber = (value: unknown): unknown =>
  typeof value === "string" && /^20\d\d(?:\d\d)?$/.test(value.trim()) ? Number(value) : value;
