/**
 * The lines of a stream. Only a line feed ends one (a carriage return before it belongs to it): JSON may hold the other
 * line ends of Unicode within a text, where readline would cut.
 */
export async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}
