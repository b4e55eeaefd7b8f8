import { FAULTS, type Lang } from "../text";
import { Fault, type Json, isJson } from "./fault";

/** A line as a request. What is no JSON, names a key twice or is no text in UTF-8 is a fault. */
export function parseRequest(line: string, isText: boolean, lang: Lang): Json {
  const words = FAULTS[lang];
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
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
  const open: (Set<string> | null)[] = [];
  let last: string | undefined;
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token] = match;
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && last !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(last)) return last;
      keys?.add(last);
    }
    last = token.startsWith('"') ? (JSON.parse(token) as string) : undefined;
  }
  return undefined;
}
