import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findOffice } from "./find-tools";

export interface Conversion<T> {
  /** the filter that files are stored with: "extension:name" */
  readonly into: string;
  /** every formula of a file of Excel is calculated anew on opening, whatever values stand beside them */
  readonly anew?: boolean;
  /** reads what was stored of a file: `name` begins the names of the files that stand in `folder` for it */
  readonly read: (folder: string, name: string) => Promise<T>;
}

export const XLSX = "xlsx:Calc MS Excel 2007 XML";

const setting = (path: string, name: string, value: string) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/**
 * What a new profile of LibreOffice begins with. In one that no version has used it tries out how it draws, on pictures
 * of 4096 by 4096 dots at every start: most of the processor time that a small file takes.
 */
const profileOf = (anew: boolean): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    setting("Setup/Product", "ooSetupLastVersion", "99.0"),
    anew ? setting("Office.Calc/Formula/Load", "OOXMLRecalcMode", "0") : "",
    "</oor:items>",
  ].join("");

/** Opens .xlsx files in one start of LibreOffice, with a profile of its own, and stores them. */
export async function convertInOffice<T>(
  files: readonly Uint8Array[],
  { into, anew = false, read }: Conversion<T>,
): Promise<T[]> {
  const office = findOffice();
  if (!office) throw new Error("LibreOffice (soffice) is not installed: nothing can be calculated");
  const folder = await mkdtemp(join(tmpdir(), "in-office-"));
  try {
    const user = join(folder, "profile", "user");
    await mkdir(user, { recursive: true });
    await writeFile(join(user, "registrymodifications.xcu"), profileOf(anew));
    const names = files.map((_, i) => `file${i}`);
    const paths = names.map((name) => join(folder, `${name}.xlsx`));
    for (const [i, file] of files.entries()) await writeFile(paths[i]!, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ["--convert-to", into, "--outdir", join(folder, "out")];
    await promisify(execFile)(office, [profile, "--headless", ...target, ...paths]);
    return await Promise.all(names.map((name) => read(join(folder, "out"), name)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
