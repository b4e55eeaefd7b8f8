import type { Authored, BuiltDocument } from "../authoring";
import type { FigureDigest, Grounds } from "./figure-digest";

/** Each measure that has no problem of its own and whose lines were read, with what they print. */
export const groundedMeasures = (
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): { built: BuiltDocument; authored: Authored; grounds: Grounds }[] =>
  documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) =>
      built.measures.flatMap((authored) => {
        const grounds = digest[authored.measure.id];
        return grounds ? [{ built, authored, grounds }] : [];
      }),
    );
