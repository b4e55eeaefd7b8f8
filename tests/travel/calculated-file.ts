import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { XlsxBook } from "../../src/xlsx";
import { findOffice } from "../set-up/find-tools";

/** What LibreOffice shows in a cell, by sheet and by "row,column" from zero. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean | null>>;

/** LibreOffice's setting for files of Excel: calculate everything on opening. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/**
 * A file as LibreOffice has it after opening: with every formula calculated anew (`all`), or only those that it
 * calculates anyway.
 */
export async function calculated(file: Uint8Array, all: boolean): Promise<Calculated> {
  const folder = await mkdtemp(join(tmpdir(), "calculated-"));
  try {
    const user = join(folder, "profile", "user");
    await promisify(execFile)("mkdir", ["-p", user]);
    if (all) await writeFile(join(user, "registrymodifications.xcu"), ALWAYS);
    await writeFile(join(folder, "in.xlsx"), file);
    await promisify(execFile)(findOffice()!, [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"],
      ...["--outdir", join(folder, "out"), join(folder, "in.xlsx")],
    ]);
    return cellsOf(await readFile(join(folder, "out", "in.xlsx")));
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
