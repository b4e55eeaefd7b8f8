import { writeFileSync } from "node:fs";
import { readRules } from "./read-rules";
import { ruleBookData } from "./rule-book-data";
import { printProblems } from "./print-problems";

const rules = readRules("rules");
if (rules.problems.length > 0) {
  printProblems(rules.problems);
  process.exit(1);
}
const data = ruleBookData(rules);
writeFileSync("src/rulebook/rules.generated.json", JSON.stringify(data));
console.log(
  `${data.documents.length} documents, ${data.measures.length} measures, version ${data.version}`,
);
