import type { Authored, BuiltDocument, Problem } from "../authoring";
import { halfWindows } from "./checks/half-windows";
import { once } from "../language";
import { idleCaps } from "./checks/idle-caps";
import { idleConditions } from "./checks/idle-conditions";
import { groupMembers } from "./checks/group-members";
import { acrossDocuments } from "./checks/across-documents";
import { placesOf } from "./instruments/places";
import { openOrdinals } from "./checks/ordinals";
import { idleTiers } from "./checks/idle-tiers";
import { valuesOfDocument, valuesOfMeasure } from "./checks/wrong-values";

/**
 * What is surely wrong in documents that were built without problems: tiers, brackets, caps, conditions, versions,
 * groups. Reports a thing only when it is certain. Documents with problems of their own are only looked at as a whole.
 */
export function lintRules(documents: readonly BuiltDocument[]): Problem[] {
  const found = documents.flatMap(lintDocument);
  return unique([...found, ...acrossDocuments(documents), ...groupMembers(documents)]);
}

/** What is surely wrong in one document, seen by itself; whoever looks again at others looks at this one once. */
const lintDocument = once((built: BuiltDocument): readonly Problem[] => {
  if (built.problems.length > 0) return [];
  const wrong = [...valuesOfDocument(built), ...built.measures.flatMap(valuesOfMeasure)];
  return wrong.length > 0 ? wrong : built.measures.flatMap(lintMeasure);
});

/** What is surely wrong in one measure, seen by itself. */
export function lintMeasure(authored: Authored): Problem[] {
  const { measure } = authored;
  const places = placesOf(authored);
  return [
    ...openOrdinals(authored),
    ...halfWindows(authored),
    ...idleConditions(measure, places),
    ...idleTiers(measure, places),
    ...idleCaps(measure, places),
  ];
}

/** A condition of the whole document is looked at in every measure, and said once. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((p) => [`${p.file}:${p.line}:${p.code}:${p.zh}`, p])).values(),
];
