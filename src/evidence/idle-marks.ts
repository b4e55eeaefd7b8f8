import { type Authored, type BuiltDocument, type Path, type Problem, Reader } from "../authoring";
import { once } from "../language";
import type { FigureDigest } from "./figure-digest";
import { hasFigure, leftOver } from "./figures-left";
import { termTexts } from "./term-figures";
import { figuresAround, usedFigures } from "./used-figures";

/**
 * What an author says of printed figures and no longer needs: in `printed` a figure that the rule does not have, in
 * `unused` one that is used, or not printed, or that the measure named as its reason does not have. So a part that is
 * dropped from a rule leaves its mark behind.
 */
export function idleMarks(documents: readonly BuiltDocument[], digest: FigureDigest): Problem[] {
  return documents
    .filter((built) => built.problems.length === 0)
    .flatMap((built) => {
      const terms = figuresOfTerms(built);
      return built.measures.flatMap((authored) => {
        const { id } = authored.measure;
        return [
          ...idlePrinted(authored, terms.get(id)),
          ...idleUnused(built, authored, digest[id]?.figures ?? []),
        ];
      });
    });
}

/** Days and figures of applying of each text, by its id. */
export const figuresOfTerms = once(
  (built: BuiltDocument): ReadonlyMap<string, string[]> =>
    new Map(termTexts(built).map((t) => [t.id, t.figures.map((f) => f.value)])),
);

/** Keys of `printed` that are no figure of the rule, its conditions and its days. */
export function idlePrinted(authored: Authored, ofTerms: readonly string[] = []): Problem[] {
  const { borders, values } = usedFigures(authored);
  const all = new Set([
    ...borders["≥"],
    ...borders["≤"],
    ...values,
    ...figuresAround(authored),
    ...ofTerms,
  ]);
  return Object.keys(authored.printed)
    .filter((figure) => !all.has(figure))
    .map((figure) =>
      said(
        authored,
        ["printed", figure],
        `printed 里有 ${figure}，规则里没有；请补上漏掉的条件、档次或上限，或删去这一条`,
        `printed has ${figure}, which the rule does not have; add the condition, tier or cap that is missing, or take it out`,
      ),
    );
}

/** What an author meant for the id of a measure. */
const LIKE_AN_ID = /^[\w.-]+\/[\w.-]+$/;

function idleUnused(
  built: BuiltDocument,
  authored: Authored,
  tokens: readonly string[],
): Problem[] {
  const { unused } = authored;
  return Object.entries(unused).flatMap(([key, why]) => {
    const without = Object.fromEntries(Object.entries(unused).filter(([k]) => k !== key));
    if (leftOver({ ...authored, unused: without }, tokens).length === 0)
      return said(
        authored,
        ["unused", key],
        `unused 里的 ${key} 来源没有印，或规则已经用到；请删去这一条`,
        `the ${key} of unused is not printed, or the rule uses it; take it out`,
      );
    const other = built.measures.find((m) => m.measure.id === why);
    if (!other && LIKE_AN_ID.test(why))
      return said(
        authored,
        ["unused", key],
        `unused 说 ${key} 是 ${why} 的，但本文件没有这个编号；请写现有的编号，或写明原因`,
        `unused says that ${key} belongs to ${why}, which is no measure of this document; name one, or give a reason`,
      );
    if (!other || hasFigure(other, key.replace(/ ×\d+$/, ""))) return [];
    return said(
      authored,
      ["unused", key],
      `unused 说 ${key} 是 ${why} 的，但那里没有用到；请补上，或改写原因`,
      `unused says that ${key} belongs to ${why}, which does not use it; add it there, or give another reason`,
    );
  });
}

function said({ reader, path }: Authored, at: Path, zh: string, en: string): Problem {
  const out = new Reader(reader.source);
  out.report("figure-not-used", [...path, ...at], zh, en);
  return out.problems[0]!;
}
