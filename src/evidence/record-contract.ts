/** Writes rules/contract.json from the inventory: `npx tsx src/evidence/record-contract.ts`. */
import { writeFileSync } from "node:fs";
import { contractPath, contractText, inventoryContract, inventoryFolder } from "./rule-contract";

const contract = inventoryContract();
if (!contract) {
  console.error(`${inventoryFolder} is not there; ${contractPath} stays as it is`);
  process.exit(1);
}
writeFileSync(contractPath, contractText(contract));
const measures = Object.values(contract).reduce((n, rows) => n + Object.keys(rows).length, 0);
console.log(`${contractPath}: ${Object.keys(contract).length} documents, ${measures} measures`);
