import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const folders = ["src", "assets"];
const files = ["manifest.xml", "package-lock.json", "package.json", "tsconfig.json"];

/** One hash over everything that dist/ is made of: sources, pictures, versions. */
export function digestOfInputs(): string {
  const hash = createHash("sha256");
  const found = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  for (const path of [...files, "webpack.config.js", ...found].sort()) {
    if (statSync(path).isFile()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}
