/**
 * The lines of a stream, without a byte order mark. Only a line feed ends one (a carriage return before it belongs to
 * it): JSON may hold the other line ends of Unicode within a text, where readline would cut. A line that comes in many
 * parts is put together once.
 */
export async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let parts: string[] = [];
  let first = true;
  const whole = () => {
    const line = parts.join("");
    const plain = first ? line.replace(/^\uFEFF/, "") : line;
    first = false;
    parts = [];
    return plain;
  };
  for await (const chunk of stream) {
    const pieces = String(chunk).split("\n");
    for (const [i, piece] of pieces.entries()) {
      parts.push(piece);
      if (i < pieces.length - 1) yield whole();
    }
  }
  if (parts.some((part) => part !== "")) yield whole();
}
