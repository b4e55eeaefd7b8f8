import type { BookPort } from "../../travel";
import { countsFrom1904 } from "../counts-from-1904";
import { run, runAsOneStep } from "../excel-run";
import { addSheet } from "./add-sheet";
import { mark, possibleMarks, unmark } from "./marks";
import { readXml, writeXml } from "./custom-xml";
import { readStates, readValues } from "./read-cells";
import { readFormulas } from "./read-formulas";
import { readMentions, readNames, readTables, writeName } from "./read-places";
import { writeCells } from "./write-cells";

/** The workbook that is open in Excel, as the commands on whole workbooks know it. Every method may throw a HostFault. */
export const excelBook: BookPort = {
  sheets: () =>
    run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }),
  formulas: (scope) => run((context) => readFormulas(context, scope)),
  names: () => run(readNames),
  tables: () => run(readTables),
  mentions: () => run(readMentions),
  values: (blocks) => run((context) => readValues(context, blocks)),
  states: (spots) => run((context) => readStates(context, spots)),
  write: (cells) => runAsOneStep((context) => writeCells(context, cells)),
  writeName: (name) => run((context) => writeName(context, name)),
  possibleMarks: (marks) => run((context) => possibleMarks(context, marks)),
  mark: (marks) => run((context) => mark(context, marks)),
  unmark: (marks) => run((context) => unmark(context, marks)),
  addSheet: (content) => run((context) => addSheet(context, content)),
  removeSheets: (names) =>
    run(async (context) => {
      for (const name of names) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    }),
  xml: (namespace) => run((context) => readXml(context, namespace)),
  setXml: (namespace, xml) => run((context) => writeXml(context, namespace, xml)),
  from1904: countsFrom1904,
};
