import type { BuiltDocument, Problem, Reader } from "../../authoring";

/** The rows of what no measure is about, and of traditional characters. */
const OF_ALL = ["none", "traditional"];

/** Rows of said.yaml that name no document, card or measure. */
export function saidOfNothing(
  out: Reader,
  said: Readonly<Record<string, string>>,
  documents: readonly BuiltDocument[],
): Problem[] {
  const known = new Set(
    documents.flatMap(({ document, measures }) => [
      document.code,
      ...(document.cards ?? []).map(({ id }) => id),
      ...measures.map(({ measure }) => measure.id),
    ]),
  );
  for (const name of Object.keys(said))
    if (!OF_ALL.includes(name) && !known.has(name))
      out.report(
        "unknown-name",
        ["said", name],
        `规则库里没有 ${name} 这份文件、卡片或措施；请核对`,
        `there is no document, card or measure ${name}; check the name`,
      );
  return out.problems;
}
