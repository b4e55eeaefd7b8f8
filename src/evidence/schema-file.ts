import { readFileSync, writeFileSync } from "node:fs";
import { rulesSchema } from "../authoring";

const schemaPath = "rules/schema.json";

export const schemaText = (): string => `${JSON.stringify(rulesSchema(), null, 2)}\n`;

/** Writes rules/schema.json where the table of shapes says something else; says whether it did. */
export function writeSchema(path = schemaPath): boolean {
  const text = schemaText();
  if (readFileSync(path, "utf8") === text) return false;
  writeFileSync(path, text);
  return true;
}
