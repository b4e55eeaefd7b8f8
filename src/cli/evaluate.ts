import { annotatedRuleBook } from "../rulebook";
import { answer } from "./answer";
import { linesOf } from "./lines-of";

/** One JSON request a line in, one JSON answer a line out, in order, whatever a line holds. */
const book = await annotatedRuleBook();
for await (const line of linesOf(process.stdin))
  if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(book, line))}\n`);
