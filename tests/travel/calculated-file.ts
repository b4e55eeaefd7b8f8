import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { XlsxBook } from "../../src/xlsx";
import { XLSX, convertInOffice } from "../set-up/convert-in-office";

/** What LibreOffice shows in a cell, by sheet and by "row,column" from zero. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean | null>>;

interface Asked {
  readonly file: Uint8Array;
  readonly all: boolean;
  readonly answer: (shown: Calculated) => void;
  readonly fail: (error: unknown) => void;
}

let waiting: Asked[] = [];

/**
 * A file as LibreOffice has it after opening: with every formula calculated anew (`all`), or only those that it
 * calculates anyway. What is asked at once is answered by one start of LibreOffice for each of the two.
 */
export function calculated(file: Uint8Array, all: boolean): Promise<Calculated> {
  return new Promise((answer, fail) => {
    waiting.push({ file, all, answer, fail });
    if (waiting.length === 1) setImmediate(answerWaiting);
  });
}

async function answerWaiting(): Promise<void> {
  const asked = waiting;
  waiting = [];
  await Promise.all(
    [true, false].map(async (all) => {
      const alike = asked.filter((one) => one.all === all);
      if (alike.length === 0) return;
      try {
        const shown = await openedFiles(
          alike.map(({ file }) => file),
          all,
        );
        alike.forEach(({ answer }, i) => answer(shown[i]!));
      } catch (error) {
        for (const { fail } of alike) fail(error);
      }
    }),
  );
}

const openedFiles = (files: readonly Uint8Array[], anew: boolean): Promise<Calculated[]> =>
  convertInOffice(files, {
    into: XLSX,
    anew,
    read: async (folder, name) => cellsOf(await readFile(join(folder, `${name}.xlsx`))),
  });

/** Every value of a file as it stands there. */
export function cellsOf(file: Uint8Array): Calculated {
  const book = XlsxBook.open(file);
  return new Map(
    book.sheets.map(({ name }) => {
      const cells = new Map<string, string | number | boolean | null>();
      book.cells(name, ({ row, column, value }) => cells.set(`${row},${column}`, value));
      return [name, cells];
    }),
  );
}
