import type { Reader } from "./raw";
import { AUTHORITIES_FILE } from "./shape";

/** rules/authorities.yaml: what departments and issuers are called in English. */
export const readAuthorities = (reader: Reader): Record<string, string> =>
  reader.map(reader.source.data, [], AUTHORITIES_FILE).authorities ?? {};
