import type { Matter } from "../language";
import { type Reader, isMap } from "./raw";

/** rules/matters.yaml: what the paying measures pay for, by name. */
export function readMatters(reader: Reader): Record<string, Matter> {
  const map = reader.map(reader.source.data, [], ["matters!"]);
  const matters: Record<string, Matter> = {};
  for (const [name, raw] of Object.entries(isMap(map.matters) ? map.matters : {})) {
    const path = ["matters", name];
    const row = reader.map(raw, path, ["zh!", "en!", "distinct_from"]);
    const distinctFrom = reader.list(row.distinct_from, path).map((entry, i) => {
      const at = [...path, "distinct_from", i];
      const other = reader.map(entry, at, ["matter!", "zh!", "en!"]);
      return {
        matter: reader.text(other.matter, at),
        why: reader.bilingual({ zh: other.zh, en: other.en }, at),
      };
    });
    matters[name] = {
      ...reader.bilingual({ zh: row.zh, en: row.en }, path),
      ...(distinctFrom.length && { distinctFrom }),
    };
  }
  for (const [name, { distinctFrom = [] }] of Object.entries(matters))
    for (const [i, { matter }] of distinctFrom.entries())
      if (!(matter in matters) || matter === name)
        reader.report(
          "unknown-name",
          ["matters", name, "distinct_from", i],
          `distinct_from 里的 ${matter} 不是另一个事项；请核对名字`,
          `distinct_from names ${matter}, which is no other matter; check the name`,
        );
  return matters;
}
