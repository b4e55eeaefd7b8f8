/** Runs a script of this folder as the product ships: `npx tsx bench/run-shipped.ts bench/positions.ts`. */
import { runShipped } from "./shipped";

const [script = "", ...args] = process.argv.slice(2);
runShipped(script, ...args);
