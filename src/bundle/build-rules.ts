import { renameSync, writeFileSync } from "node:fs";
import { generated, rulesAreFresh } from "./rules-freshness";

/** Turns rules/ into the packs that the add-in carries. With --if-stale, only when something changed, and silently. */
const quiet = process.argv.includes("--if-stale");
if (!quiet || !rulesAreFresh()) await build();

async function build(): Promise<void> {
  const [{ readRules, printProblems }, { ruleBookData }, { pinyinInitials }, { pack }] =
    await Promise.all([
      import("../evidence"),
      import("./rule-book-data"),
      import("./pinyin-initials"),
      import("../language"),
    ]);
  const rules = readRules("rules");
  if (rules.problems.length > 0) {
    printProblems(rules.problems);
    process.exit(1);
  }
  const data = ruleBookData(rules);
  const packs = pack(data, pinyinInitials);
  write(generated.notes, packs.notes);
  write(generated.zh, packs.zh);
  write(generated.en, packs.en);
  write(generated.numbers, packs.numbers);
  if (!quiet)
    console.log(
      `${data.documents.length} documents, ${data.measures.length} measures, rule book ${data.version}`,
    );
}

/** In one move, so that nobody reads half a file. */
function write(path: string, content: object): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(content));
  renameSync(temporary, path);
}
