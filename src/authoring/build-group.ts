import type { Authored } from "./build-measure";
import { ExpressionReader } from "./expression-reader";
import { type FactBook, readInput } from "./facts";
import { type Group, type Input, YUAN, typeOfInput } from "../language";
import { type Path, type Read, type Reader, isMap } from "./raw";
import { GROUP, text } from "./shape";

/** What a group may name: facts of the document, its measures with their own, tables. */
interface Around {
  facts: FactBook;
  measures: readonly Authored[];
  tables: ReadonlyMap<string, readonly string[]>;
}

/** What parts the lines of a group where its clause speaks of one project, store or loan. */
const PROJECT = "project";
/** Makes a group of each member: what the clause says of one holds for every other by itself. */
const MEASURE = "measure";

/** Rules of the language for groups: most are one of two kernel rules. */
export function buildGroup(reader: Reader, raw: unknown, path: Path, around: Around): Group[] {
  const map = reader.map(raw, path, GROUP);
  onlyWith(reader, map, path, "n", "at_most");
  onlyWith(reader, map, path, "cap", "cap");
  if (map.differing) onlyWith(reader, map, path, "differing", "cap");
  const ofProject = map.each === PROJECT;
  const { id = "", rule, cite = "", zh = "", en = "" } = map;
  const of = (map.of ?? []).map((member, i) => category(reader, member, [...path, "of", i]));
  const inputs = (map.inputs ?? []).flatMap(
    (entry, i) => inputOf(reader, entry, [...path, "inputs", i], of.flat(), around) ?? [],
  );
  const counts = countedIn(reader, map, of, path);
  const each = partedBy(reader, map, inputs, path);
  const parts = {
    ...(ofProject && { ofProject }),
    ...(map.per === "year" && { ofYear: true as const }),
    ...(map.differing && { greatest: true as const }),
    ...(each !== undefined && { each }),
    ...(counts && { counts }),
  };
  const base = { id, of, inputs, ...parts, cite, why: { zh, en } };
  if (!rule) return [];
  if (rule !== "cap") {
    const n = rule === "at_most" ? map.n : 1;
    const group = n === undefined ? [] : [{ ...base, rule: "at-most" as const, n }];
    return map.each === MEASURE ? group.flatMap(ofEachMeasure) : group;
  }
  const scope = {
    inputs: new Map(
      inputs.map((input, index) => [input.name, { index, type: typeOfInput(input) }]),
    ),
    registers: new Map(),
    items: new Map(),
    tables: around.tables,
    used: new Set<string>(),
  };
  const cap = new ExpressionReader(reader, scope).value(map.cap, [...path, "cap"], YUAN);
  return cap ? [{ ...base, rule: "cap", cap: cap.node }] : [];
}

/** Which of the inputs parts the lines of a group; undefined where none does. A cap has no group a measure: it adds them up. */
function partedBy(
  reader: Reader,
  { each, rule }: Read<typeof GROUP>,
  inputs: readonly Input[],
  path: Path,
): number | undefined {
  if (each === undefined || each === PROJECT || (each === MEASURE && rule !== "cap")) return;
  const at = inputs.findIndex(({ name }) => name === each);
  if (at >= 0) return at;
  reader.report(
    "unknown-name",
    [...path, "each"],
    `inputs 里没有 ${each}`,
    `${each} is not among inputs`,
  );
}

/** A group of each of the members, named after it. */
const ofEachMeasure = (group: Group): Group[] =>
  group.of.flat().map((member) => ({ ...group, id: `${group.id}-${member}`, of: [[member]] }));

/** Whether lines or years are what at most n of pay: then no members make one category, and no cap does it. */
function countedIn(
  reader: Reader,
  { counts, rule }: Read<typeof GROUP>,
  of: readonly string[][],
  path: Path,
): Group["counts"] {
  if (counts === undefined) return;
  if (rule === "cap")
    reader.report(
      "unknown-key",
      [...path, "counts"],
      `counts 不与 rule: cap 一起写：cap 总是各笔相加`,
      `counts does not stand with rule: cap, which always adds up lines`,
    );
  of.forEach((ids, i) => {
    if (ids.length < 2) return;
    reader.report(
      "wrong-value",
      [...path, "of", i],
      `counts: ${counts} 数的是${counts === "lines" ? "各笔" : "各年"}，${ids.join("、")} 不能合为一类；请分别列出`,
      `counts: ${counts} counts ${counts}, so that ${ids.join(", ")} make no category; list them singly`,
    );
  });
  return counts;
}

/** A fact that a cap reads: that of its members, in their words, or one of the document. */
function inputOf(
  reader: Reader,
  entry: unknown,
  path: Path,
  members: readonly string[],
  { facts, measures }: Around,
): Input | null {
  const asked = measures
    .filter(({ measure }) => members.includes(measure.id))
    .flatMap(({ measure }) => measure.inputs.filter(({ name }) => name === entry));
  const [first, ...more] = asked.map(({ scope: _scope, ...input }): Input => input);
  if (!first) return readInput(reader, entry, path, facts);
  if (more.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    reader.report(
      "wrong-value",
      path,
      `成员对 ${first.name} 的说法不同，先统一成一个事实`,
      `members ask for ${first.name} in different words: make it one fact first`,
    );
  return first;
}

/** Measures of one category: an id, or a list of them. */
function category(reader: Reader, member: unknown, path: Path): string[] {
  const ids = Array.isArray(member) ? (member as unknown[]) : [member];
  return ids.flatMap((id) => text.read(reader, id, path) ?? []);
}

/** `n` stands with at_most and with nothing else, `cap` with cap, and so does `differing` where it stands. */
function onlyWith(
  reader: Reader,
  map: Read<typeof GROUP>,
  path: Path,
  key: "n" | "cap" | "differing",
  rule: "at_most" | "cap",
): void {
  const raw = isMap(map) && map[key] !== undefined;
  if (map.rule === undefined || raw === (map.rule === rule)) return;
  reader.report(
    raw ? "unknown-key" : "missing-key",
    raw ? [...path, key] : path,
    `${key} 与 rule: ${rule} 一起写，这里是 ${map.rule}`,
    `${key} stands with rule: ${rule}; this is ${map.rule}`,
  );
}
