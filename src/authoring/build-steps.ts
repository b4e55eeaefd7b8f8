import { compare } from "../exact";
import type { ExpressionReader } from "./expression-reader";
import {
  type Slice,
  type Step,
  type Type,
  joined,
  product,
  quantity,
  typeText,
  parseQuantity,
  sliced,
} from "../language";
import { type Path, type RawMap, type Reader, isMap } from "./raw";
import { BRACKET_STEP, LET, ROUND, SLICE, STEPS } from "./shape";

type Verb = keyof typeof STEPS;
const WORDS = [...(Object.keys(STEPS) as Verb[]), "let", "brackets", "round"] as const;
type Word = (typeof WORDS)[number];

/** Reads the steps of an amount or a score, in order. `unit` is what the result must be in. */
export function buildSteps(
  reader: Reader,
  read: ExpressionReader,
  raw: unknown,
  path: Path,
  unit: Type,
  cite: string,
): Step[] {
  let running: Type | null = null;
  const steps: Step[] = [];
  reader.list(raw, path).forEach((entry, i) => {
    const at = [...path, i];
    const word = isMap(entry) ? WORDS.find((w) => entry[w] !== undefined) : undefined;
    if (!isMap(entry) || !word) {
      reader.report(
        "unknown-key",
        at,
        `一步要以其中一词开头：${WORDS.join("、")}`,
        `a step begins with one of ${WORDS.join(", ")}`,
      );
      return;
    }
    const result = stepOf({ reader, read, at, cite }, word, entry, running);
    if (!result) return;
    steps.push(result.step);
    if (result.type) running = result.type;
  });
  const end: Type | null = running;
  if (end && !joined(end, unit))
    reader.report(
      "type",
      path,
      `结果应为 ${typeText(unit)}，算出的是 ${typeText(end)}`,
      `the result must be ${typeText(unit)}, not ${typeText(end)}`,
    );
  return steps;
}

type Result = { step: Step; type: Type | null } | null;

/** Where a step stands, and the article of its measure. */
interface At {
  reader: Reader;
  read: ExpressionReader;
  at: Path;
  cite: string;
}

function stepOf(place: At, word: Word, entry: RawMap, running: Type | null): Result {
  const { reader, read, at, cite } = place;
  if (word === "let") return letStep(place, entry);
  if (word === "brackets") return bracketStep(place, entry);
  if (word === "round") {
    const row = reader.map(entry, at, ROUND);
    if (!row.mode || !row.round) return null;
    return {
      step: { do: word, mode: row.mode, unit: row.round, cite: row.cite ?? cite },
      type: null,
    };
  }
  const row = reader.map(entry, at, STEPS[word]);
  const value = read.value(entry[word], [...at, word]);
  if (!value) return null;
  const type =
    word === "base"
      ? value.type
      : running &&
        (word === "times" ? product(running, value.type, 1) : joined(running, value.type));
  if (!type) {
    reader.report(
      "type",
      at,
      `${word} 的单位是 ${typeText(value.type)}，与前面的 ${running ? typeText(running) : "（无）"} 不合`,
      `${word} is in ${typeText(value.type)}, which does not fit ${running ? typeText(running) : "(nothing before it)"}`,
    );
    return null;
  }
  return { step: { do: word, node: value.node, cite: row.cite ?? cite }, type };
}

function letStep({ reader, read, at, cite }: At, entry: RawMap): Result {
  const { let: name = "", be, zh = "", en = "", cite: own = cite } = reader.map(entry, at, LET);
  const value = read.value(be, [...at, "be"]);
  if (!value) return null;
  const registers = read.scope.registers as Map<string, { index: number; type: Type }>;
  const to = registers.size + 1;
  registers.set(name, { index: to, type: value.type });
  return { step: { do: "let", to, label: { zh, en }, node: value.node, cite: own }, type: null };
}

/** Slice by slice: each rate on the part of `of` inside its own slice. */
function bracketStep({ reader, read, at, cite }: At, entry: RawMap): Result {
  const { brackets: map = {}, cite: own = cite } = reader.map(entry, at, BRACKET_STEP);
  const of = read.value(map.of, [...at, "brackets", "of"]);
  if (!of) return null;
  const rows = map.slices ?? [];
  const slices = rows.flatMap((s, i) =>
    readSlice(reader, read, s, [...at, "brackets", "slices", i], of.type),
  );
  if (slices.length < rows.length) return null;
  for (let i = 0; i < slices.length; i++) {
    const last = i === slices.length - 1;
    if (last !== (slices[i]!.to === undefined))
      reader.report(
        "bracket-order",
        [...at, "brackets", "slices", i],
        "只有最后一段没有 to",
        "only the last slice has no “to”",
      );
    if (
      i > 0 &&
      slices[i]!.to &&
      compare(parseQuantity(slices[i]!.to!).value, parseQuantity(slices[i - 1]!.to!).value) <= 0
    )
      reader.report(
        "bracket-order",
        [...at, "brackets", "slices", i],
        "各段上端要递增",
        "the ends of the slices must rise",
      );
  }
  return {
    step: { do: "brackets", of: of.node, slices, node: sliced(of.node, slices), cite: own },
    type: of.type,
  };
}

/** { to: 1亿元, rate: 0.5% }: plain figures, the end in the unit of what is sliced. */
function readSlice(
  reader: Reader,
  read: ExpressionReader,
  raw: unknown,
  at: Path,
  unit: Type,
): Slice[] {
  const slice = reader.map(raw, at, SLICE);
  const figure = (key: "to" | "rate", type: Type) => {
    const node = read.value(slice[key], [...at, key], type)?.node;
    if (node && node[0] !== "#")
      reader.report("wrong-value", [...at, key], "这里要写一个数字", "a figure is needed here");
    return node?.[0] === "#" ? node[1] : undefined;
  };
  const rate = figure("rate", quantity({}, "rate"));
  const to = slice.to === undefined ? undefined : figure("to", unit);
  if (rate === undefined || (slice.to !== undefined && to === undefined)) return [];
  return [{ ...(to === undefined ? {} : { to }), rate }];
}
