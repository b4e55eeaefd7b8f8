import { type Authored, type BuiltDocument, type Path, type Problem, Reader } from "../authoring";
import { located, placesOf } from "../lint";
import type { Node } from "../language";
import { bordersOf } from "./borders";
import type { FigureDigest, Grounds } from "./figure-digest";
import { groundedMeasures } from "./grounded-measures";
import { idleConditionMarks, unprintedMarks } from "./condition-marks";
import { isQuiet, readInputs } from "./noticed";
import { figuresOfTerms } from "./idle-marks";
import { drops } from "./parts-dropped";
import { shownNode } from "./shown-node";

/**
 * Conditions whose loss nothing else would show: their facts are read elsewhere too, and their figures are used or
 * marked. `conditions` names them with the words of the source that say them, as often as the rule has them, so that
 * one that is dropped leaves its mark behind. Words in （） are a reason of our own where the source says nothing.
 */
export function conditionProblems(
  documents: readonly BuiltDocument[],
  digest: FigureDigest,
): Problem[] {
  return groundedMeasures(documents, digest).flatMap(({ built, authored, grounds }) => [
    ...idleConditionMarks(authored).map((key) => idle(authored, key)),
    ...unprintedMarks(authored, grounds).map((key) => notPrinted(authored, key)),
    ...unheld(authored, grounds, figuresOfTerms(built).get(authored.measure.id)),
  ]);
}

function unheld(authored: Authored, grounds: Grounds, terms: readonly string[] = []): Problem[] {
  const { measure } = authored;
  const names = measure.inputs.map((i) => i.name);
  const before = readInputs(measure).size;
  const found = new Map<string, Path>();
  for (const { condition, measure: changed, own = authored.ownRequirements } of drops(authored)) {
    if (!condition || isGuard(condition) || readInputs(changed).size < before) continue;
    const name = shownNode(condition, names);
    if (found.has(name)) continue;
    if (isQuiet({ ...authored, measure: changed, ownRequirements: own }, grounds, terms))
      found.set(name, pathOf(authored, condition));
  }
  return [...found].map(([name, path]) => lacking(authored, name, path));
}

/** More than nothing: what an example with nothing shows, and no words of the source need say. */
const isGuard = (node: Node): boolean =>
  node[0] === ">" && bordersOf(node).some(({ kind }) => kind === "nothing");

function pathOf(authored: Authored, condition: Node): Path {
  const all = placesOf(authored).flatMap((place) => located(place));
  return all.find(({ node }) => node === condition)?.path ?? authored.path;
}

const lacking = (authored: Authored, name: string, path: Path): Problem =>
  said(
    authored,
    path,
    `${authored.measure.id} 的条件 ${name} 若漏掉，别处看不出来；请在 conditions 里写明来源的词`,
    `nothing else would show it if the condition ${name} of ${authored.measure.id} were lost; name the words of the source in conditions`,
  );

const idle = (authored: Authored, key: string): Problem =>
  said(
    authored,
    [...authored.path, "conditions", key],
    `conditions 里的 ${key} 与规则里的次数不合；请补上漏掉的条件或档次，或改写 ×次数`,
    `the rule does not have the ${key} of conditions as often as that; add the condition or case that is missing, or change its ×`,
  );

const notPrinted = (authored: Authored, key: string): Problem =>
  said(
    authored,
    [...authored.path, "conditions", key],
    `conditions 里 ${key} 的词“${authored.conditions[key]}”不在来源行里；请照抄来源的词，来源没有的写在（）里说明`,
    `the words of ${key} in conditions are not in its lines; take words of the source, or a reason of your own in （）`,
  );

function said({ reader }: Authored, path: Path, zh: string, en: string): Problem {
  const out = new Reader(reader.source);
  out.report("condition-not-held", path, zh, en);
  return out.problems[0]!;
}
