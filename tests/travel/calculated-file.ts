import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { XlsxBook } from "../../src/xlsx";
import { findOffice } from "../set-up/find-tools";

/** What LibreOffice shows in a cell, by sheet and by "row,column" from zero. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean | null>>;

/** LibreOffice's setting for files of Excel: calculate everything on opening. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

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

async function openedFiles(files: readonly Uint8Array[], all: boolean): Promise<Calculated[]> {
  const folder = await mkdtemp(join(tmpdir(), "calculated-"));
  try {
    const user = join(folder, "profile", "user");
    await mkdir(user, { recursive: true });
    if (all) await writeFile(join(user, "registrymodifications.xcu"), ALWAYS);
    const names = files.map((_, i) => `file${i}.xlsx`);
    for (const [i, file] of files.entries()) await writeFile(join(folder, names[i]!), file);
    await promisify(execFile)(findOffice()!, [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"],
      ...["--outdir", join(folder, "out"), ...names.map((name) => join(folder, name))],
    ]);
    return await Promise.all(
      names.map(async (name) => cellsOf(await readFile(join(folder, "out", name)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

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
