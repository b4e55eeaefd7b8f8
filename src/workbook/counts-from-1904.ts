import { run } from "./excel-run";

/** 1 January 2000 where days are counted from 1904. */
const FROM_1904 = 35_064;

/** Whether the open workbook counts days from 1904. May throw a HostFault. */
export const countsFrom1904 = (): Promise<boolean> =>
  run(async (context) => {
    const day = askedDay(context);
    await context.sync();
    return isFrom1904(day);
  });

/** The day that tells from which year the workbook counts; to be synchronised before it is asked. */
export const askedDay = ({ workbook }: Excel.RequestContext): Excel.FunctionResult<number> =>
  workbook.functions.date(2000, 1, 1).load("value");

export const isFrom1904 = ({ value }: Excel.FunctionResult<number>): boolean => value === FROM_1904;
