import { REQUEST_FAULTS, type Lang } from "../text";
import { Fault, type Json, isJson } from "./fault";

/** A line as a request. What is no JSON, names a key twice or is no text in UTF-8 is a fault. */
export function parseRequest(line: string, isText: boolean, lang: Lang): Json {
  const words = REQUEST_FAULTS[lang];
  if (!isText) throw new Fault("not-utf8", words.notUtf8);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Fault("not-json", words.notJson);
  }
  if (!isJson(value)) throw new Fault("bad-request", words.notARequest);
  const twice = repeatedKey(line);
  if (twice !== undefined) throw new Fault("duplicate-key", words.keyTwice(twice));
  return value;
}

/** A key that stands twice in one object of valid JSON; JSON.parse would silently keep the last. Linear in the text. */
function repeatedKey(text: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let last: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      const end = endOfText(text, at);
      const isKey = open.at(-1) && isColonNext(text, end);
      last = isKey ? (JSON.parse(text.slice(at, end)) as string) : undefined;
      at = end - 1;
    } else if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(null);
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === ":" && last !== undefined) {
      const keys = open.at(-1)!;
      if (keys.has(last)) return last;
      keys.add(last);
    }
  }
  return undefined;
}

/** Where a text in quotes is behind its last one. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Whether a colon follows after space: what stands before it is a key. */
function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (" \t\r\n".includes(text[at] ?? ",")) at++;
  return text[at] === ":";
}
