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

const VERBS = ["base", "plus", "times", "cap", "floor", "less"] as const;
const WORDS = [...VERBS, "let", "brackets", "round"];
const EXTRA: Record<string, string[]> = { let: ["be!", "zh", "en"], round: ["mode!"] };

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
    const row = reader.map(entry, at, [word, "cite", ...(EXTRA[word] ?? [])]);
    const own = { cite: row.cite === undefined ? cite : reader.text(row.cite, [...at, "cite"]) };
    const result = stepOf(reader, read, word, row, at, running);
    if (!result) return;
    steps.push({ ...result.step, ...own } as Step);
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

type Result = { step: Omit<Step, "cite">; type: Type | null } | null;

function stepOf(
  reader: Reader,
  read: ExpressionReader,
  word: string,
  row: RawMap,
  at: Path,
  running: Type | null,
): Result {
  if (word === "let") return letStep(reader, read, row, at);
  if (word === "brackets") return bracketStep(reader, read, row, at);
  if (word === "round") {
    const step = { do: "round", mode: reader.text(row.mode, at), unit: reader.text(row.round, at) };
    return { step: step as Omit<Step, "cite">, type: null };
  }
  const value = read.value(row[word], [...at, word]);
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
  return { step: { do: word, node: value.node } as Omit<Step, "cite">, type };
}

function letStep(reader: Reader, read: ExpressionReader, row: RawMap, at: Path): Result {
  const name = reader.text(row.let, at);
  const value = read.value(row.be, [...at, "be"]);
  if (!value) return null;
  const registers = read.scope.registers as Map<string, { index: number; type: Type }>;
  const to = registers.size + 1;
  registers.set(name, { index: to, type: value.type });
  const label = reader.bilingual({ zh: row.zh, en: row.en }, at);
  return { step: { do: "let", to, label, node: value.node } as Omit<Step, "cite">, type: null };
}

/** Slice by slice: each rate on the part of `of` inside its own slice. */
function bracketStep(reader: Reader, read: ExpressionReader, row: RawMap, at: Path): Result {
  const map = reader.map(row.brackets, [...at, "brackets"], ["of!", "slices!"]);
  const of = read.value(map.of, [...at, "brackets", "of"]);
  if (!of) return null;
  const rows = reader.list(map.slices, [...at, "brackets", "slices"]);
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
    step: { do: "brackets", of: of.node, slices, node: sliced(of.node, slices) } as Omit<
      Step,
      "cite"
    >,
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
  const slice = reader.map(raw, at, ["to", "rate!"]);
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
