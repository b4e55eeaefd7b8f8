/**
 * Run in a process of its own: from reading functions.js (of dist/, or of the folder that is named) to the first
 * amount, in milliseconds by the clock and of processor time. Stands in for a host with as little as functions.js asks for; names never come here.
 */
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const functions = new Map();
globalThis.self = globalThis;
globalThis.document = {
  currentScript: { tagName: "SCRIPT", src: "https://localhost/functions.js" },
};
globalThis.CustomFunctions = { associate: (name, handler) => functions.set(name, handler) };

const [folder = "dist"] = process.argv.slice(2);
const [start, before] = [performance.now(), process.cpuUsage()];
runInThisContext(readFileSync(`${folder}/functions.js`, "utf8"), "functions.js");
const amount = functions.get("POLICY_AWARD")("jjgf-2025-01/1", 110_000_000, 0.1);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(before);
if (amount !== 100_000) throw new Error(`a wrong first answer: ${String(amount)}`);
process.stdout.write(JSON.stringify({ ms, cpu: (user + system) / 1000 }), () => process.exit());
