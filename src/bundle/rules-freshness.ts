import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files that the rule book travels in; numbers are written last. */
export const generated = {
  numbers: "src/rulebook/numbers.generated.json",
  zh: "src/rulebook/words-zh.generated.json",
  en: "src/rulebook/words-en.generated.json",
  notes: "src/rulebook/notes.generated.json",
  amounts: "src/fast/amounts.generated.js",
} as const;
const rooms = ["exact", "language", "authoring", "lint", "engine", "fast", "evidence", "bundle"];
const inputs = ["rules", ...rooms.map((room) => `src/${room}`)];

/** Whether the generated rule book is newer than all that it is made from. */
export function rulesAreFresh(): boolean {
  if (!Object.values(generated).every((path) => existsSync(path))) return false;
  const made = statSync(generated.numbers).mtimeMs;
  return inputs.flatMap(filesIn).every((path) => statSync(path).mtimeMs <= made);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
