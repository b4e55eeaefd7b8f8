import type { BuiltDocument } from "./build-document";
import { idleCaps } from "./lint-caps";
import { idleConditions } from "./lint-conditions";
import { acrossDocuments } from "./lint-documents";
import { placesOf } from "./lint-places";
import { idleTiers } from "./lint-tiers";
import { valuesOfDocument, valuesOfMeasure } from "./lint-values";
import type { Problem } from "./problem";

export { knownOf } from "./lint-caps";
export { constant } from "./lint-cells";
export { always } from "./lint-conditions";
export { type Known, range } from "./lint-range";
export * from "./lint-figures";
export { type LimitStep, reachableLimits } from "./lint-limits";
export {
  type Case,
  type Chain,
  type Place,
  chainsOf,
  located,
  placesOf,
  rawAt,
} from "./lint-places";

/**
 * What is surely wrong in documents that were built without problems: tiers, brackets, caps, conditions, versions,
 * groups. Reports a thing only when it is certain. Documents with problems of their own are only looked at as a whole.
 */
export function lintRules(documents: readonly BuiltDocument[]): Problem[] {
  const found = documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) => [
      ...valuesOfDocument(built),
      ...built.measures.flatMap(valuesOfMeasure),
      ...lintMeasures(built),
    ]);
  return unique([...found, ...acrossDocuments(documents)]);
}

function lintMeasures(built: BuiltDocument): Problem[] {
  return built.measures.flatMap((authored) => {
    const { measure } = authored;
    const places = placesOf(built, authored);
    return [
      ...idleConditions(measure, places),
      ...idleTiers(measure, places),
      ...idleCaps(measure, places),
    ];
  });
}

/** A condition of the whole document is looked at in every measure, and said once. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.code}:${p.zh}`, p])).values(),
];
