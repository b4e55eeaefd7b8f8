import type { Reader } from "./raw";
import { SAID_FILE } from "./shape";

/** rules/said.yaml: what people say who look for a document, a card or a measure, by its code or id. */
export const readSaid = (reader: Reader): Record<string, string> =>
  reader.map(reader.source.data, [], SAID_FILE).said ?? {};
