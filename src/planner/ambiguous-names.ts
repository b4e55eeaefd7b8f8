import type { Input } from "../language";
import type { Line } from "./position";

/** One of the facts that a name stands for. */
export interface Meaning {
  /** an input that asks for it */
  readonly input: Input;
  /** ids of the measures that took it so, each once */
  readonly measures: readonly string[];
}

/** A name that was told once and was taken for several facts. */
export interface AmbiguousName {
  readonly name: string;
  readonly meanings: readonly Meaning[];
}

/**
 * Names that were told once and that lines which count took for facts of another wording or unit. `toldAs` gives the name
 * under which the fact of an input was told, undefined where it was not; what a project tells itself is meant for it alone.
 */
export function ambiguousNames(
  lines: readonly Pick<Line, "class" | "measure" | "own">[],
  toldAs: (input: Input) => string | undefined,
): AmbiguousName[] {
  const found = new Map<string, { input: Input; measures: string[] }[]>();
  for (const { class: own, measure, own: project = {} } of lines) {
    if (own === "none") continue;
    for (const input of measure.inputs) {
      const name = Object.hasOwn(project, input.name) ? undefined : toldAs(input);
      if (name === undefined) continue;
      const meanings = found.get(name) ?? [];
      found.set(name, meanings);
      const same = meanings.find((one) => isSameFact(one.input, input));
      if (!same) meanings.push({ input, measures: [measure.id] });
      else if (!same.measures.includes(measure.id)) same.measures.push(measure.id);
    }
  }
  return [...found].flatMap(([name, meanings]) =>
    meanings.length > 1 ? [{ name, meanings }] : [],
  );
}

/** Whether two inputs ask for the same: one shared fact, or the same words and unit. */
const isSameFact = (a: Input, b: Input): boolean =>
  (a.fact !== undefined && a.fact === b.fact) || (a.zh === b.zh && a.unit === b.unit);
