import { addNotes, addResult } from "./build-result";
import type { Scope } from "./check";
import { type DocumentDefaults, isFor } from "./document-defaults";
import { ExpressionReader } from "./expression-reader";
import { readInput } from "./facts";
import {
  typeOfInput,
  type Input,
  type Measure,
  type Requirement,
  type Node,
  inputsOf,
} from "../language";
import { type Path, type RawMap, type Read, type Reader, isMap } from "./raw";
import { termsOf } from "./read-terms";
import { MEASURE, REQUIREMENT } from "./shape";

/** A measure with what only its author and the checks need. */
export interface Authored {
  measure: Measure;
  examples: RawMap[];
  /** how many of its requirements are its own; those of the document stand behind them */
  ownRequirements: number;
  /** lines of the source that it is written from: ["120-131"] */
  lines: string[];
  /** literal -> how the source prints it, where that differs: { "100%": "1:1" } */
  printed: Record<string, string>;
  /** printed figures of its lines that no rule needs -> why */
  unused: Record<string, string>;
  /** comparison "<= 3年" -> why it stands so where no word of its lines says on which side the number itself is */
  borders: Record<string, string>;
  /** condition "event = both ×2" -> the words of its lines that say it, where nothing else would show its loss */
  conditions: Record<string, string>;
  /** why a base of nothing is an award of nothing here, and no failed condition */
  nothing: string | null;
  path: Path;
  reader: Reader;
}

export function buildMeasure(
  reader: Reader,
  raw: unknown,
  path: Path,
  defaults: DocumentDefaults,
): Authored | null {
  const map = reader.map(raw, path, MEASURE);
  const { id, kind, cite = "", title = { zh: "", en: "" } } = map;
  if (!id || !kind) return null;
  const inputs = readInputs(reader, map, path, defaults);
  const used = new Set<string>();
  const scope = scopeOf(inputs, used, defaults);
  const read = new ExpressionReader(reader, scope);
  const measure: Measure = {
    id,
    document: defaults.code,
    title,
    kind,
    cite,
    inputs,
    require: [],
    steps: [],
    registers: 1,
  };
  const own = ownRequirements(reader, read, map, path, cite);
  measure.require = [...own, ...(map.scope === "none" ? [] : shared(id, scope, defaults))];
  addResult(reader, read, map, path, measure, defaults);
  addNotes(map, measure, defaults);
  Object.assign(measure, termsOf(map));
  if (map.matter !== undefined) measure.matters = map.matter;
  measure.registers = scope.registers.size + 1;
  markInputs(reader, measure, used, path);
  return {
    measure,
    examples: (map.examples ?? []).map((e) => (isMap(e) ? e : {})),
    ownRequirements: own.length,
    lines: map.lines ?? [],
    printed: map.printed ?? {},
    unused: map.unused ?? {},
    borders: map.borders ?? {},
    conditions: map.conditions ?? {},
    nothing: map.nothing ?? null,
    path,
    reader,
  };
}

function readInputs(
  reader: Reader,
  map: Read<typeof MEASURE>,
  path: Path,
  defaults: DocumentDefaults,
): Input[] {
  const { id = "" } = map;
  const inputs = (map.inputs ?? []).flatMap(
    (entry, i) => readInput(reader, entry, [...path, "inputs", i], defaults.facts, id) ?? [],
  );
  if (map.scope === "none") return inputs;
  for (const condition of conditionsFor(id, defaults))
    for (const name of condition.that.match(/[a-z_][a-z0-9_]*/gi) ?? [])
      if (defaults.facts.facts.has(name) && !inputs.some((i) => i.name === name)) {
        const input = readInput(condition.reader, name, condition.path, defaults.facts, id);
        if (input) inputs.push({ ...input, scope: true });
      }
  return inputs;
}

function scopeOf(inputs: readonly Input[], used: Set<string>, defaults: DocumentDefaults): Scope {
  return {
    inputs: new Map(
      inputs.map((input, index) => [input.name, { index, type: typeOfInput(input) }]),
    ),
    registers: new Map(),
    items: new Map(),
    tables: defaults.tables,
    used,
  };
}

function ownRequirements(
  reader: Reader,
  read: ExpressionReader,
  map: Read<typeof MEASURE>,
  path: Path,
  cite: string,
): Requirement[] {
  return (map.require ?? []).flatMap((entry, i): Requirement[] => {
    const at = [...path, "require", i];
    const row: Read<typeof REQUIREMENT> = isMap(entry)
      ? reader.map(entry, at, REQUIREMENT)
      : { that: entry };
    const node = read.condition(row.that, isMap(entry) ? [...at, "that"] : at);
    return node ? [{ node, cite: row.cite ?? cite }] : [];
  });
}

const conditionsFor = (id: string, { conditions }: DocumentDefaults) =>
  conditions.filter(({ only }) => isFor(id, only));

function shared(id: string, scope: Scope, defaults: DocumentDefaults): Requirement[] {
  return conditionsFor(id, defaults).flatMap(({ that, cite, path, reader }) => {
    const node = new ExpressionReader(reader, scope).condition(that, [...path, "that"]);
    return node ? [{ node, cite }] : [];
  });
}

/** Which inputs only requirements read, and which nobody reads. */
function markInputs(reader: Reader, measure: Measure, used: ReadonlySet<string>, path: Path): void {
  const paying = new Set<number>();
  const trees: Node[] = [measure.class, measure.paying].filter((n): n is Node => n !== undefined);
  for (const step of measure.steps) if ("node" in step) trees.push(step.node);
  if (measure.value)
    trees.push(
      ...(Array.isArray(measure.value)
        ? [measure.value as Node]
        : Object.values(measure.value as Record<string, Node>)),
    );
  for (const tree of trees) for (const index of inputsOf(tree)) paying.add(index);
  measure.inputs.forEach((input, index) => {
    if (!paying.has(index) && (input.scope || input.type === "boolean" || input.type === "enum"))
      input.assumable = true;
    if (!used.has(input.name))
      reader.report(
        "unused-input",
        [...path, "inputs", index],
        `输入 ${input.name} 没有用到`,
        `input ${input.name} is not used`,
      );
  });
}
