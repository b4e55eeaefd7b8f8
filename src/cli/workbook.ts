import { readFile, rename, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { annotatedRuleBook } from "../rulebook";
import { COMMANDS, runWorkbook } from "./run-workbook";

const USAGE = `workbook ${COMMANDS.join("|")} file.xlsx [-o out.xlsx] [--lang zh-CN|en-US]\n`;

/** Writes beside the target first, so that a file is there whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string", short: "o" }, lang: { type: "string" } },
  });
  const [command = "", path] = positionals;
  if (!COMMANDS.includes(command) || !path) {
    process.stderr.write(USAGE);
    return 2;
  }
  const making = {
    book: await annotatedRuleBook(),
    lang: values.lang === "en-US" ? ("en-US" as const) : ("zh-CN" as const),
    addIn: version,
    time: new Date().toISOString(),
  };
  const { code, answer, file } = await runWorkbook(
    { command, bytes: await readFile(path) },
    making,
  );
  if (file && values.out) await writeWhole(values.out, file);
  process.stdout.write(
    `${JSON.stringify({ ...answer, ...(file && { out: values.out ?? null }) })}\n`,
  );
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: { code: "failed", message: String(error) } })}\n`,
  );
  process.exitCode = 2;
}
