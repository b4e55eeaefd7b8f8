import type { Matter } from "../language";
import type { Reader } from "./raw";
import { MATTER, MATTERS_FILE } from "./shape";

/** rules/matters.yaml: what the paying measures pay for, by name. */
export function readMatters(reader: Reader): Record<string, Matter> {
  const map = reader.map(reader.source.data, [], MATTERS_FILE);
  const matters: Record<string, Matter> = {};
  for (const [name, raw] of Object.entries(map.matters ?? {})) {
    const row = reader.map(raw, ["matters", name], MATTER);
    const distinctFrom = (row.distinct_from ?? []).map(({ matter = "", zh = "", en = "" }) => ({
      matter,
      why: { zh, en },
    }));
    matters[name] = {
      zh: row.zh ?? "",
      en: row.en ?? "",
      ...(row.per === "year" && { ofYear: true as const }),
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
