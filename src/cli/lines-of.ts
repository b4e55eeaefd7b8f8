/** One line as it came. */
export interface Line {
  readonly text: string;
  /** whether its bytes are UTF-8; else `text` has what could be read */
  readonly isText: boolean;
}

const LINE_FEED = 0x0a;
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The lines of a stream, without a byte order mark. Only a line feed ends one (a carriage return before it belongs to
 * it): JSON may hold the other line ends of Unicode within a text, where readline would cut. A line that comes in many
 * parts is put together once.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let first = true;
  const whole = (): Line => {
    const line = lineOf(Buffer.concat(parts));
    parts = [];
    const text = first ? line.text.replace(/^\uFEFF/, "") : line.text;
    first = false;
    return { ...line, text };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, end));
      from = end + 1;
      yield whole();
    }
    parts.push(chunk.subarray(from));
  }
  if (parts.some((part) => part.length > 0)) yield whole();
}

function lineOf(bytes: Uint8Array): Line {
  try {
    return { text: strict.decode(bytes), isText: true };
  } catch {
    return { text: lenient.decode(bytes), isText: false };
  }
}
