import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const generatedNotes = "src/rulebook/rule-notes.generated.json";
export const generatedRules = "src/rulebook/rules.generated.json";
const rooms = ["exact", "language", "authoring", "lint", "engine", "evidence", "bundle"];
const inputs = ["rules", ...rooms.map((room) => `src/${room}`)];

/** Whether the generated rule book is newer than all that it is made from. */
export function rulesAreFresh(): boolean {
  if (!existsSync(generatedRules) || !existsSync(generatedNotes)) return false;
  const made = statSync(generatedRules).mtimeMs;
  return inputs.flatMap(filesIn).every((path) => statSync(path).mtimeMs <= made);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
