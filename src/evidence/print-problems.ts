import type { Problem } from "../authoring";

/** Prints problems as file:line, so that a terminal or an editor can jump there. English with LANG=en. */
export function printProblems(problems: readonly Problem[]): void {
  const english = (process.env.LANG ?? "").startsWith("en");
  for (const p of [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line))
    console.log(`rules/${p.file}:${p.line} [${p.code}] ${english ? p.en : p.zh}`);
}
