/** Writes rules/groups.txt and prints what changed in it: `npm run -s rules:groups`. */
import { writeFileSync } from "node:fs";
import { readRules } from "./read-rules";
import { changedGroups, groupLines, readRecord, recordPath } from "./recorded-groups";

const rules = readRules("rules");
if (rules.problems.length > 0) {
  console.error(`the rules have problems; ${recordPath} stays as it is (npm run rules:check)`);
  process.exit(1);
}
const [now, record] = [groupLines(rules.documents, rules.matters), readRecord()];
const changes = changedGroups(now, record);
for (const { name, lost, added, was, is } of changes) {
  console.log(`${name}\n  lost: ${lost.join(", ") || "-"}\n  new: ${added.join(", ") || "-"}`);
  for (const text of was.filter((one) => !is.includes(one))) console.log(`  - ${text}`);
  for (const text of is.filter((one) => !was.includes(one))) console.log(`  + ${text}`);
}
writeFileSync(recordPath, `${now.join("\n")}\n`);
console.log(`${recordPath}: ${String(now.length)} groups, ${String(changes.length)} changed`);
