/**
 * How long POLICY_AWARDS takes for large tables: `npx tsx bench/run-shipped.ts bench/award-table.ts [folder]`, where the folder is another
 * checkout to compare with. The best of three, in milliseconds of processor time; a table that fails is told as such.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { shipped } from "./shipped";

const ROUNDS = 3;
const HEADS = ["企业", "一季度产值(万元)", "一季度产值同比增速(%)"];
const [folder = "."] = process.argv.slice(2);
const bundle = shipped(
  "award-table-of",
  ["rulebook", "functions"].map((name) => resolve(folder, "src", name, "index")),
);
const product = (await import(pathToFileURL(bundle).href)) as Record<string, unknown>;

// older checkouts have all words at once
const amounts = product["fetchAmounts"] as undefined | (() => Promise<void>);
await amounts?.();
const bookOf = (product["wordedRuleBook"] ?? product["bundledRuleBook"]) as () => unknown;
const book = await bookOf();
const { FUNCTIONS, answerCall } = product as unknown as {
  FUNCTIONS: readonly { name: string }[];
  answerCall: (row: object, book: () => unknown, lang: string, given: unknown[]) => unknown;
};
const row = FUNCTIONS.find(({ name }) => name === "POLICY_AWARDS")!;

for (const count of [10_000, 100_000, 1_000_000]) {
  const rows = Array.from({ length: count }, (_, i) => [`企业${i}`, 11_000 + i, (i % 40) / 2]);
  const times: number[] = [];
  let right = true;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    const given = ["jjgf-2025-01/1", [HEADS, ...rows]];
    const amounts = answerCall(row, () => book, "zh-CN", given);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    right &&= Array.isArray(amounts) && amounts.length === count;
  }
  const told = right ? `${Math.min(...times).toFixed(0)} ms` : "fails";
  console.log(`${String(count).padStart(9)} rows: ${told}`);
}
