/**
 * Ends the continuous integration: reads Vitest's JSON report and prints `N passed, N failed`.
 * Skipped and unfinished tests count as failures. Usage: count-results.ts <report> <exit status>.
 */
import { existsSync, readFileSync } from "node:fs";
import { countResults, type Report } from "./result-counts";

const [file = "", status = "1"] = process.argv.slice(2);
const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
const { passed, failed } = countResults(report, Number(status));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
