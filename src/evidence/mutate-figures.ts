import { parseDate } from "../exact";
import type { Authored, BuiltDocument } from "../authoring";
import type { Measure, Node, Table } from "../language";
import { isAmong, literalsOf } from "./literals";
import { type FigureDigest, figuresOf } from "./figure-digest";
import { runExamples } from "./run-examples";

export interface Mutant {
  id: string;
  figure: string;
  changed: string;
  /** whether the figures of the cited lines notice the change */
  bySource: boolean;
  /** whether an example of the rule notices it */
  byExample: boolean;
}

/** Changes each figure of each measure, one at a time, and says what notices. */
export function mutants(
  built: BuiltDocument,
  tables: Readonly<Record<string, Table>>,
  digest: FigureDigest,
): Mutant[] {
  return built.measures.flatMap((authored) => {
    const figures = new Set(literalsOf(authored).map((l) => l.printed));
    return [...figures].flatMap((figure) =>
      changesOf(figure).map((changed) => mutant(authored, figure, changed, tables, digest)),
    );
  });
}

/** The last digit one up, and the figure ten times as large (a slip between 元 and 万元). */
function changesOf(figure: string): string[] {
  if (parseDate(figure) !== null)
    return [figure.replace(/^\d{4}/, (year) => String(Number(year) + 1))];
  const digits = /^\d+(?:\.\d+)?/.exec(figure)?.[0];
  if (!digits || Number(digits) === 0) return [];
  const unit = figure.slice(digits.length);
  const last = Number(digits.at(-1));
  return [
    `${digits.slice(0, -1)}${(last + 1) % 10 === 0 ? 1 : last + 1}${unit}`,
    `${digits.replace(".", "")}0${unit}`,
  ].filter((changed) => changed !== figure);
}

function mutant(
  authored: Authored,
  figure: string,
  changed: string,
  tables: Readonly<Record<string, Table>>,
  digest: FigureDigest,
): Mutant {
  const { id } = authored.measure;
  const grounds = digest[id];
  const bySource = grounds !== undefined && !isAmong(changed, figuresOf(grounds));
  const measure = replaced(authored.measure, figure, changed);
  return {
    id,
    figure,
    changed,
    bySource,
    byExample: runExamples({ ...authored, measure }, tables).length > 0,
  };
}

/** The measure with every place of the figure changed. */
function replaced(measure: Measure, figure: string, changed: string): Measure {
  const swap = (value: unknown): unknown => {
    const isDay = Array.isArray(value) && value[0] === "d" && parseDate(figure) === value[1];
    if (isDay) return ["d", parseDate(changed) ?? value[1]];
    if (Array.isArray(value))
      return value[0] === "#" && value[1] === figure
        ? (["#", changed] satisfies Node)
        : value.map(swap);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, v]) => [
        key,
        (key === "unit" || key === "to" || key === "rate") && v === figure ? changed : swap(v),
      ]),
    );
  };
  const { inputs, ...rest } = measure;
  return { ...(swap(rest) as Omit<Measure, "inputs">), inputs };
}
