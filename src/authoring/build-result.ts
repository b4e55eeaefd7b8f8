import { buildSteps } from "./build-steps";
import type { DocumentDefaults } from "./document-defaults";
import type { ExpressionReader } from "./expression-reader";
import { type Measure, type ValueTree, type Node, NUMBER, YUAN } from "../language";
import { type Path, type Read, type Reader, isMap } from "./raw";
import type { MEASURE } from "./shape";

/** Adds what a measure gives: amount, score, class, value, and the status where it is not the kind's own. */
export function addResult(
  reader: Reader,
  read: ExpressionReader,
  map: Read<typeof MEASURE>,
  path: Path,
  measure: Measure,
  defaults: DocumentDefaults,
): void {
  const pays = map.amount !== undefined;
  if (pays)
    measure.steps = buildSteps(reader, read, map.amount, [...path, "amount"], YUAN, measure.cite);
  else if (map.score !== undefined)
    measure.steps = buildSteps(reader, read, map.score, [...path, "score"], NUMBER, measure.cite);
  if (pays && map.rounding !== "none") {
    if (defaults.rounding) measure.steps.push(defaults.rounding);
    if (defaults.smallest) measure.steps.push(defaults.smallest);
  }
  if (map.class !== undefined)
    measure.class = Array.isArray(map.class)
      ? read.words(map.class, [...path, "class"])
      : read.written(["t", reader.text(map.class, [...path, "class"])], [...path, "class"]);
  if (map.refused_class !== undefined) measure.refusedClass = map.refused_class;
  if (map.failing) measure.failing = map.failing;
  if (map.status !== undefined)
    measure.paying = Array.isArray(map.status)
      ? read.words(map.status, [...path, "status"])
      : read.written(["t", reader.text(map.status, [...path, "status"])], [...path, "status"]);
  if (map.value !== undefined) {
    const value = valueTree(read, map.value, [...path, "value"]);
    if (value) measure.value = value;
  }
  const needed = {
    award: pays,
    ceiling: pays,
    score: map.score !== undefined,
    eligibility: map.class !== undefined,
    lookup: map.value !== undefined,
  };
  if (measure.kind in needed && !needed[measure.kind as keyof typeof needed])
    reader.report(
      "missing-key",
      path,
      `${measure.kind} 类措施缺少 amount、score、class 或 value`,
      `a measure of kind ${measure.kind} lacks its amount, score, class or value`,
    );
}

/** A value; a date leaves the rule book as text, YYYY-MM-DD. */
function shown(read: ExpressionReader, raw: unknown, path: Path): Node | null {
  const typed = read.value(raw, path);
  return typed?.type.kind === "date"
    ? read.written(["text", "date", typed.node], path)
    : (typed?.node ?? null);
}

function valueTree(read: ExpressionReader, raw: unknown, path: Path): ValueTree | null {
  if (!isMap(raw)) return shown(read, raw, path);
  const entries = Object.entries(raw).map(
    ([key, e]) => [key, shown(read, e, [...path, key])] as const,
  );
  return entries.every(([, node]) => node) ? Object.fromEntries(entries as [string, Node][]) : null;
}

/** Adds what is said beside the figures: department, time, notes, readings, what is not modelled. */
export function addNotes(
  map: Read<typeof MEASURE>,
  measure: Measure,
  defaults: DocumentDefaults,
): void {
  if (map.department !== undefined) measure.department = map.department;
  if (map.period !== undefined) measure.period = map.period;
  if (map.note) measure.note = map.note;
  const from = map.from === undefined ? defaults.from : map.from;
  const to = map.to === undefined ? defaults.to : map.to;
  if (from) measure.from = from;
  if (to) measure.to = to;
  if (map.readings)
    measure.readings = map.readings.flatMap(({ taken, other }) =>
      taken && other ? [{ taken, other }] : [],
    );
  if (map.unmodelled)
    measure.unmodelled = map.unmodelled.flatMap(({ what, why }) =>
      what && why ? [{ what, why }] : [],
    );
}
