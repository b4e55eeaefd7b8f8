import type { Measure, RuleDocument } from "./measure";

/**
 * The Chinese texts that people may look for by their pinyin, each once: titles, issuers, departments. The order follows
 * from the data alone, so that what is said of them needs no keys.
 */
export function spelledTexts({
  documents,
  measures,
}: {
  readonly documents: readonly RuleDocument[];
  readonly measures: readonly Measure[];
}): string[] {
  const texts = new Set<string>();
  for (const { title, issuer } of documents) texts.add(title.zh).add(issuer);
  for (const { title, department } of measures) {
    texts.add(title.zh);
    if (department) texts.add(department);
  }
  return [...texts];
}
