import { renameSync, writeFileSync } from "node:fs";
import { generated, rulesAreFresh } from "./rules-freshness";

/** Turns rules/ into the packs that the add-in carries. With --if-stale, only when something changed, and silently. */
const quiet = process.argv.includes("--if-stale");
if (!quiet || !rulesAreFresh()) await build();

async function build(): Promise<void> {
  const [evidence, { ruleBookData }, { pinyinSyllables }, { pack }, { amountsModule, moduleText }] =
    await Promise.all([
      import("../evidence"),
      import("./rule-book-data"),
      import("./pinyin-syllables"),
      import("../language"),
      import("./amounts/amounts-module"),
    ]);
  const { readRules, printProblems } = evidence;
  const rules = readRules("rules");
  if (rules.problems.length > 0) {
    printProblems(rules.problems);
    process.exit(1);
  }
  const data = ruleBookData(rules);
  const packs = pack(data, pinyinSyllables);
  const amounts = amountsModule(data.measures);
  write(generated.notes, JSON.stringify(packs.notes));
  write(generated.zh, JSON.stringify(packs.zh));
  write(generated.en, JSON.stringify(packs.en));
  write(generated.amounts, moduleText(amounts, data));
  write(generated.numbers, JSON.stringify(packs.numbers));
  if (quiet) return;
  console.log(
    `${data.documents.length} documents, ${data.measures.length} measures, rule book ${data.version}`,
  );
  console.log(`${amounts.written} amounts are code; the exact evaluator answers for the rest:`);
  for (const { id, why } of amounts.left) console.log(`  ${id}: ${why}`);
}

/** In one move, so that nobody reads half a file. */
function write(path: string, content: string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
