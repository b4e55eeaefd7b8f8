import type { BuiltDocument, Problem, Reader } from "../../authoring";
import { authorityParts } from "../../language";

/** Departments and issuers that authorities.yaml does not name, and rows that name none of the book. */
export function authorityProblems(
  out: Reader,
  authorities: Readonly<Record<string, string>>,
  documents: readonly BuiltDocument[],
): Problem[] {
  const named = documents.flatMap(({ document, measures }) => [
    document.issuer,
    ...measures.flatMap(({ measure }) => measure.department ?? []),
  ]);
  const wanted = new Set(
    named.flatMap((name) => (name in authorities ? [name] : authorityParts(name).names)),
  );
  for (const name of wanted)
    if (!(name in authorities))
      out.report(
        "unknown-name",
        ["authorities"],
        `${name} 没有英文名；请在 authorities.yaml 里补上`,
        `${name} has no English name in authorities.yaml`,
      );
  for (const name of Object.keys(authorities))
    if (!wanted.has(name))
      out.report(
        "unknown-name",
        ["authorities", name],
        `规则库里没有 ${name} 这个部门或发文单位；请核对`,
        `there is no department or issuer ${name}; check the name`,
      );
  return out.problems;
}
