import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { annotatedRuleBook } from "../../src/rulebook";
import { findOffice } from "../set-up/find-tools";
import { TRAVELLING } from "./travelling-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "prepared-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The first sheet as LibreOffice shows it after opening: what it recalculates, it recalculates. */
async function shown(bytes: Uint8Array): Promise<string[][]> {
  const path = join(folder, "in.xlsx");
  await writeFile(path, bytes);
  const csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,1";
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await promisify(execFile)(findOffice()!, [
    profile,
    "--headless",
    "--convert-to",
    csv,
    "--outdir",
    folder,
    path,
  ]);
  const text = await readFile(join(folder, "in-奖补.csv"), "utf8");
  return text.split("\n").map((line) => line.replaceAll(`"`, "").split(";"));
}

it("LibreOffice shows every amount of a prepared workbook, and none turns into 0 or #NAME?", async () => {
  const making = { book: await annotatedRuleBook(), lang: "zh-CN" as const, addIn: "", time: "" };
  const { file } = await runWorkbook({ command: "prepare", bytes: TRAVELLING }, making);
  const rows = await shown(file!);
  const column = (row: number, at = 3) => rows[row - 1]![at];
  expect([2, 3, 4, 5, 6, 7, 8].map((row) => column(row))).toEqual([
    ...["100000", "100000", "100000", "50000", "100000", "100000", "100000"],
  ]);
  expect([column(5, 4), column(5, 5), column(10, 0)]).toEqual(["100000", "300000", "措施"]);
});

it("and would not have of the workbook as it came", async () => {
  const rows = await shown(TRAVELLING);
  expect(rows[1]![3]).toMatch(/#NAME\?|Err/);
});
