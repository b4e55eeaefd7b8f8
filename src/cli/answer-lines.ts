import { once } from "node:events";
import type { Writable } from "node:stream";
import { type Line, linesOf } from "./lines-of";

/**
 * One line out for each line in, in order; blank lines are passed over. Reads on only while answers are taken: what
 * nobody takes yet is not computed. `answerOf` gives what is written, as JSON.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answerOf: (line: Line) => unknown,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.text.trim() === "") continue;
    if (!output.write(`${JSON.stringify(answerOf(line))}\n`)) await once(output, "drain");
  }
}
