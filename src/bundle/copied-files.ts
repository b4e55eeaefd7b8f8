import { readdirSync, readFileSync } from "node:fs";
import type { GeneratedFile } from "./emit-generated";

/** Files of assets/ that the web site serves as they are: the icons, and the first help page. */
export function copiedFiles(): GeneratedFile[] {
  return [
    ...readdirSync("assets")
      .filter((name) => name.endsWith(".png"))
      .map((name) => copied(`assets/${name}`, `assets/${name}`)),
    ...readdirSync("assets/help").map((name) => copied(`assets/help/${name}`, `help/${name}`)),
  ];
}

function copied(from: string, path: string): GeneratedFile {
  return { path, content: readFileSync(from) };
}
