import { createInterface } from "node:readline";
import { annotatedRuleBook } from "../rulebook";
import { answer } from "./answer";

/** One JSON request a line in, one JSON answer a line out, in order, whatever a line holds. */
const book = await annotatedRuleBook();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
  if (line.trim() !== "") process.stdout.write(`${JSON.stringify(answer(book, line))}\n`);
