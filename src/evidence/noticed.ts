import type { Authored, BuiltDocument } from "../authoring";
import { lintMeasure } from "../lint";
import { type Measure, type Table, inputsOf, treesOf } from "../language";
import { type FigureDigest, type Grounds } from "./figure-digest";
import { leftOver } from "./figures-left";
import { idleBorders, openBorders } from "./ground-borders";
import { notPrinted } from "./ground-figures";
import { idleConditionMarks } from "./condition-marks";
import { figuresOfTerms, idlePrinted } from "./idle-marks";
import { runExamples } from "./run-examples";
import { type Readings, readAgainst } from "./second-readings";
import { crossedTiers } from "./tier-pairs";

/** What a rule is held against, besides its own examples. */
export interface Witnesses {
  tables: Readonly<Record<string, Table>>;
  digest: FigureDigest;
  readings: Readings;
}

/** Who notices a change of a rule. */
export interface Noticed {
  /** where the examples were made anew, so that no result of theirs can: the source's figures and words, and lint */
  bySource: boolean;
  /** the same by a second reader's cases, which are never changed to fit a rule */
  byReader: boolean;
  /** an example as it stands gives something else */
  byExample: boolean;
}

/** What an example shows whatever its author expects of it. */
const WHATEVER_IS_EXPECTED: ReadonlySet<string> = new Set([
  "below-zero",
  "nothing-paid",
  "no-answer",
]);

const NO_GROUNDS: Grounds = { lines: "", sha256: "", figures: [], printed: [] };

/** Gives for one document who notices that one of its measures is changed. */
export function noticing(
  built: BuiltDocument,
  { tables, digest, readings }: Witnesses,
): (changed: Authored, before: Authored) => Noticed {
  const terms = figuresOfTerms(built);
  return (changed, before) => {
    const { id } = before.measure;
    const grounds = digest[id] ?? NO_GROUNDS;
    const differ = runExamples(changed, tables);
    return {
      bySource:
        !isQuiet(changed, grounds, terms.get(id)) ||
        readInputs(changed.measure).size < readInputs(before.measure).size ||
        differ.some(({ code }) => WHATEVER_IS_EXPECTED.has(code)),
      byReader: readAgainst(changed, tables, readings.single.get(id) ?? []).length > 0,
      byExample: differ.length > 0,
    };
  };
}

/** Whether the figures and words of the source, what its author marked, and lint say nothing of a rule. */
export const isQuiet = (
  changed: Authored,
  grounds: Grounds,
  terms: readonly string[] = [],
): boolean =>
  leftOver(changed, grounds.figures).length === 0 &&
  idlePrinted(changed, terms).length === 0 &&
  idleBorders(changed, grounds).length === 0 &&
  openBorders(changed, grounds).length === 0 &&
  idleConditionMarks(changed).length === 0 &&
  crossedTiers(changed, grounds).length === 0 &&
  notPrinted(changed, grounds).length === 0 &&
  lintMeasure(changed).length === 0;

/** The inputs that a measure reads anywhere: they are fixed by the contract, and none may be left over. */
export const readInputs = (measure: Measure): Set<number> =>
  new Set(treesOf(measure).flatMap((tree) => [...inputsOf(tree)]));
