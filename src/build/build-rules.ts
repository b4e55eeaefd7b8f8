import { renameSync, writeFileSync } from "node:fs";
import { generatedRules, rulesAreFresh } from "./rules-freshness";

/** Turns rules/ into the JSON that the add-in carries. With --if-stale, only when something changed, and silently. */
const quiet = process.argv.includes("--if-stale");
if (!quiet || !rulesAreFresh()) await build();

async function build(): Promise<void> {
  const [{ readRules }, { ruleBookData }, { printProblems }] = await Promise.all([
    import("./read-rules"),
    import("./rule-book-data"),
    import("./print-problems"),
  ]);
  const rules = readRules("rules");
  if (rules.problems.length > 0) {
    printProblems(rules.problems);
    process.exit(1);
  }
  const data = ruleBookData(rules);
  const temporary = `${generatedRules}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(data));
  renameSync(temporary, generatedRules);
  if (!quiet)
    console.log(
      `${data.documents.length} documents, ${data.measures.length} measures, rule book ${data.version}`,
    );
}
