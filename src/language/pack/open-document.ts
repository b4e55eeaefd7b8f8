import type { Choice, Group, Input, Measure, RuleDocument } from "../measure";
import { KINDS } from "../measure";
import type { Node } from "../node";
import { bilingual, came } from "./awaited";
import { DIGITS, HALF, type MoreNumbers, TYPES } from "./document-numbers";
import type { ChineseWords, WordsOfDocument } from "./document-words";
import { stepsOf } from "./open-steps";
import { TextReader } from "./tree-text";

export interface OpenDocument {
  document: RuleDocument;
  /** of the measures, in order; versions of one measure share theirs */
  ids: readonly string[];
  /** One of them, as many times as it is asked the same. */
  measure: (index: number) => Measure;
  readonly measures: Measure[];
}

/**
 * A document out of its numbers, with the words that have come; what is in it is made when it is asked. A word that has
 * not come throws WordsAwaited when it is read; only the clauses of requirements and steps are empty texts then, because
 * computing passes them on.
 */
export function openDocument(code: string, numbers: string, words: WordsOfDocument): OpenDocument {
  const [head, inputLines, choiceLines, measureLines, groupLines] = numbers
    .split("\n\n")
    .map((section) => (section === "" ? [] : section.split("\n")));
  const choices = eachOnce(choiceLines!, (line, i) => choicesOf(line, i, words));
  const inputs = eachOnce(inputLines!, (line, i) => inputOf(line, i, choices, words));
  const { closed, ...days } = JSON.parse(head![0]!) as Pick<
    RuleDocument,
    "issued" | "from" | "to" | "business" | "paidUntil"
  > & { closed?: { on?: string } };
  const document = Object.assign(headOf(code, words), days);
  if (closed) document.closed = closedOf(closed, words.zh?.closed, words.en?.closed);
  const groups = eachOnce(groupLines!, (line, i) => groupOf(line, i, inputs, words));
  whenAsked(document, "groups", () => groupLines!.map((_, i) => groups(i)));
  const measure = eachOnce(measureLines!, (line, i) => measureOf(line, i, document, inputs, words));
  const ids = measureLines!.map((line) => code + line.slice(0, line.indexOf("\t")));
  return whenAsked({ document, ids, measure }, "measures", () => ids.map((_, i) => measure(i)));
}

/** What a line stands for, made when it is first asked. */
type Made<T> = (index: number) => T;

function eachOnce<T>(lines: readonly string[], make: (line: string, index: number) => T): Made<T> {
  const made: T[] = [];
  return (index) => (made[index] ??= make(lines[index]!, index));
}

/** Gives an object a property that is made when it is first read. */
function whenAsked<T extends object, K extends string, V>(
  object: T,
  key: K,
  make: () => V,
): T & Record<K, V> {
  const get = () => {
    const value = make();
    Object.defineProperty(object, key, { value, enumerable: true, writable: true });
    return value;
  };
  return Object.defineProperty(object, key, { get, enumerable: true, configurable: true }) as T &
    Record<K, V>;
}

/** What a document says in Chinese alone. */
const CHINESE = ["number", "issuer", "repeals", "replacedBy", "level", "noDouble", "cards"];

function headOf(code: string, { zh, en }: WordsOfDocument): RuleDocument {
  const own = {
    code,
    title: bilingual(zh?.title, en?.title),
    issued: null,
    from: null,
    to: null,
    groups: [],
  };
  if (!zh) return Object.assign(chineseOnly(...CHINESE), own) as never;
  const { number, issuer, repeals = [], replacedBy, level, noDouble, cards } = zh;
  return {
    ...own,
    number,
    issuer,
    repeals,
    ...(replacedBy && { replacedBy }),
    ...(level && { level }),
    ...(noDouble && { noDouble }),
    ...(cards && { cards }),
  };
}

/** An object whose named properties throw WordsAwaited. */
function chineseOnly(...names: readonly string[]): object {
  const get = () => came(undefined, "zh");
  const properties = names.map((name) => [name, { get, enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(properties));
}

const closedOf = ({ on }: { on?: string }, zh: string | undefined, en: string | undefined) => ({
  ...(on !== undefined && { on }),
  because: bilingual(zh, en),
});

function choicesOf(line: string, i: number, { zh, en }: WordsOfDocument): Choice[] {
  return line
    .split(" ")
    .map((code, k) => Object.assign(bilingual(zh?.choices[i]![k], en?.choices[i]![k]), { code }));
}

function inputOf(
  line: string,
  i: number,
  choices: Made<Choice[]>,
  { zh, en }: WordsOfDocument,
): Input {
  const [name, marks, fact, fallback, unit] = line.split("\t") as [
    string,
    string,
    ...(string | undefined)[],
  ];
  const own: Omit<Input, "zh" | "en"> = { name, type: TYPES[marks.charCodeAt(0) - 97]! };
  if (fact) own.fact = fact === "=" ? name : fact;
  if (marks.includes("A")) own.assumable = true;
  if (marks.includes("S")) own.scope = true;
  if (marks.includes("N")) own.signed = true;
  if (marks.includes("P")) own.signed = false;
  const list = /\d+$/.exec(marks);
  if (list) own.choices = choices(Number(list[0]));
  if (fallback) own.default = fallback;
  if (unit) own.unit = unit;
  return Object.assign(bilingual(zh?.inputs[i], en?.inputs[i]), own);
}

function groupOf(line: string, i: number, inputs: Made<Input>, { zh, en }: WordsOfDocument): Group {
  const {
    cap,
    inputs: own = [],
    ...rest
  } = JSON.parse(line) as Omit<Group, "cap" | "inputs" | "cite" | "why"> & {
    cap?: string;
    inputs?: number[];
  };
  const named = zh ? { cite: zh.groupCites[i]! } : chineseOnly("cite");
  return Object.assign(named, rest, {
    ...(cap !== undefined && { cap: new TextReader(cap).tree() }),
    inputs: own.map(inputs),
    why: bilingual(zh?.groups[i], en?.groups[i]),
  }) as Group;
}

function positions(text: string): number[] {
  const found: number[] = [];
  let [index, place] = [0, 1];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    index += (digit % HALF) * place;
    place *= HALF;
    if (digit >= HALF) continue;
    found.push(index);
    [index, place] = [0, 1];
  }
  return found;
}

function measureOf(
  line: string,
  i: number,
  document: RuleDocument,
  inputs: Made<Input>,
  words: WordsOfDocument,
): Measure {
  const [id, kind, own = "", requirements = "", steps = "", more] = line.split("\t") as [
    string,
    string,
    string?,
    string?,
    string?,
    string?,
  ];
  const { zh, en } = words;
  const clauses = zh?.clauses[i];
  const [names, englishNames] = [zh?.measures[i], en?.measures[i]];
  const measure = Object.assign(clausesOf(clauses), {
    id: document.code + id,
    document: document.code,
    title: bilingual(names?.title, englishNames?.title),
    kind: KINDS[kind.charCodeAt(0) - 97]!,
    inputs: positions(own).map(inputs),
    require: requirementsOf(requirements, clauses),
    steps: stepsOf(steps, clauses, [names?.labels, englishNames?.labels]),
    registers: Number(kind.slice(1)) || 1,
  }) as Measure;
  const {
    from = document.from,
    to = document.to,
    ...others
  } = (more ? JSON.parse(more) : {}) as MoreNumbers;
  if (from !== null) measure.from = from;
  if (to !== null) measure.to = to;
  addMore(measure, others, [names?.closed, englishNames?.closed]);
  return measure;
}

type Clauses = ChineseWords["clauses"][number] | undefined;

function clausesOf(clauses: Clauses): object {
  if (!clauses) return chineseOnly("cite", "department", "period");
  const { cite, department, period } = clauses;
  return { cite, ...(department && { department }), ...(period && { period }) };
}

function requirementsOf(text: string, clauses: Clauses): Measure["require"] {
  const reader = new TextReader(text);
  const found: Measure["require"] = [];
  for (let i = 0; !reader.atEnd; i++)
    found.push({ node: reader.tree(), cite: clauses ? clauses.require[i] || clauses.cite : "" });
  return found;
}

function addMore(
  measure: Measure,
  more: Omit<MoreNumbers, "from" | "to">,
  [zh, en]: readonly [string | undefined, string | undefined],
): void {
  const tree = (text: unknown): Node => new TextReader(text as string).tree();
  for (const [key, value] of Object.entries(more)) {
    if (key === "class" || key === "paying") measure[key] = tree(value);
    else if (key === "closed") measure.closed = closedOf(value as { on?: string }, zh, en);
    else if (key === "value")
      measure.value =
        typeof value === "string"
          ? tree(value)
          : Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, tree(v)]));
    else Object.assign(measure, { [key]: value });
  }
}
