import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { annotatedRuleBook } from "../rulebook";
import { type CommandProblem, LANGS, type Lang, commandFaultText } from "../text";
import { COMMANDS, runWorkbook } from "./run-workbook";

const USAGE = `workbook ${COMMANDS.join("|")} file.xlsx [-o out.xlsx] [--lang ${LANGS.join("|")}]`;
/** What Excel opens only under its own kind of name. */
const KINDS = [".xlsx", ".xlsm", ".xltx", ".xltm"];

/** Ends the command with a code and a sentence. */
class CommandFault extends Error {
  constructor(
    readonly problem: CommandProblem,
    readonly about: string,
  ) {
    super(problem);
  }
}

interface Asked {
  readonly command: string;
  readonly path: string;
  readonly out: string | undefined;
}

/** What the command line asks; undefined for help. Throws a CommandFault for what it does not know. */
function asked(): Asked | undefined {
  const options = {
    out: { type: "string", short: "o" },
    lang: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    if (values.help) return undefined;
    const [command = "", path, ...more] = positionals;
    const isKnown = COMMANDS.includes(command) && (!values.lang || isLang(values.lang));
    if (isKnown && path && more.length === 0) return { command, path, out: values.out };
  } catch {
    // an option that is not known, or lacks its value
  }
  throw new CommandFault("usage", USAGE);
}

const isLang = (text: string | undefined): text is Lang => LANGS.includes(text as Lang);

/** The language asked for, also where the rest of the command line cannot be read. */
function langAsked(): Lang {
  const given = process.argv.flatMap((one, i, all) =>
    one === "--lang" ? [all[i + 1]] : one.startsWith("--lang=") ? [one.slice(7)] : [],
  );
  return given.find(isLang) ?? "zh-CN";
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === "ENOENT" ? "no-file" : code === "EISDIR" ? "a-folder" : "not-readable";
    throw new CommandFault(problem, path);
  }
}

/** Writes beside the target first, so that a file is there whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CommandFault("not-writable", path);
  }
}

function sameKind(path: string, out: string): void {
  const kind = extname(path).toLowerCase();
  if (KINDS.includes(kind) && extname(out).toLowerCase() !== kind)
    throw new CommandFault("other-kind", kind);
}

async function main(lang: Lang): Promise<number> {
  const request = asked();
  if (!request) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { command, path, out } = request;
  if (out) sameKind(path, out);
  const bytes = await bytesOf(path);
  const making = {
    book: await annotatedRuleBook(),
    lang,
    addIn: version,
    time: new Date().toISOString(),
  };
  const { code, answer, file } = await runWorkbook({ command, bytes }, making);
  if (file && out) await writeWhole(out, file);
  process.stdout.write(`${JSON.stringify({ ...answer, ...(file && { out: out ?? null }) })}\n`);
  return code;
}

const lang = langAsked();
try {
  process.exitCode = await main(lang);
} catch (error) {
  const { problem, about } =
    error instanceof CommandFault ? error : ({ problem: "failed", about: String(error) } as const);
  const message = commandFaultText(problem, about, lang);
  process.stdout.write(`${JSON.stringify({ error: { code: problem, message } })}\n`);
  process.exitCode = 2;
}
