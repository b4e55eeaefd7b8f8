import type { HostObject } from "./host-object";

const DAY = 86_400_000;
/** The grid counts days from 1900, whatever its file does: dates are moved when one is read. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const result = (value: number): HostObject => ({
  kind: "FunctionResult",
  read: { Value: () => value, Error: () => null },
});

/** Excel.Functions, of which add-ins ask for DATE to learn from which year a workbook counts. */
export const workbookFunctions = (): HostObject => ({
  kind: "Functions",
  call: {
    Date: (year: number, month: number, day: number) =>
      result((Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY),
  },
});
