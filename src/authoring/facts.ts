import { type Choice, type Input, INPUT_TYPES, parseUnit } from "../language";
import { type Path, type Read, type Reader, isMap } from "./raw";
import { FACT, FACTS_FILE, SHARED_FACT } from "./shape";

/** A fact as it is written; only those of facts.yaml have a definition. */
export type Fact = Read<typeof FACT> & Pick<Read<typeof SHARED_FACT>, "definition" | "per">;

/** Facts by name, as facts.yaml and document.yaml define them; a document's own win over the shared ones. */
export interface FactBook {
  facts: Map<string, Fact>;
  choices: Map<string, Choice[]>;
  /** those of facts.yaml alone, which `fact:` names */
  shared?: ReadonlyMap<string, Fact>;
}

/** What an input takes from the fact that it names. */
const OF_THE_FACT = ["type", "unit", "choices", "values", "signed"] as const;

/** Facts and choices of a document beside the shared ones. */
export function readFactBook(
  reader: Reader,
  { choices = {}, facts = {} }: Pick<Read<typeof FACTS_FILE>, "choices" | "facts">,
  base?: FactBook,
): FactBook {
  const book: FactBook = {
    facts: new Map(base?.facts),
    choices: new Map(base?.choices),
    shared: base?.shared,
  };
  for (const [name, values] of Object.entries(choices))
    book.choices.set(name, readChoices(reader, values, ["choices", name]));
  for (const [name, fact] of Object.entries(facts))
    book.facts.set(name, reader.map(fact, ["facts", name], base ? FACT : SHARED_FACT));
  return base ? book : { ...book, shared: new Map(book.facts) };
}

/** facts.yaml as a whole. */
export const readSharedFacts = (reader: Reader): FactBook =>
  readFactBook(reader, reader.map(reader.source.data, [], FACTS_FILE));

/** The fact of facts.yaml that stands behind an input: named by `fact:`, or taken over unchanged; none for own words. */
function factBehind(name: string, words: Fact, book: FactBook): string | undefined {
  if (words.fact !== undefined) return words.fact;
  if (words.zh !== undefined) return undefined;
  const known = book.facts.get(name);
  if (known?.fact !== undefined) return known.fact;
  return known !== undefined && known === book.shared?.get(name) ? name : undefined;
}

/** Words of the input, then those of the document, then those of the shared fact. */
function mergedFact(
  reader: Reader,
  name: string,
  words: Fact,
  path: Path,
  book: FactBook,
): { fact: Fact; id?: string } {
  const id = factBehind(name, words, book);
  if (id === undefined) return { fact: { ...book.facts.get(name), ...words } };
  const shared = book.shared?.get(id);
  const own = { ...(words.fact === undefined ? book.facts.get(name) : {}), ...words };
  if (!shared)
    reader.report(
      "unknown-name",
      path,
      `facts.yaml 里没有事实 ${id}`,
      `there is no fact ${id} in facts.yaml`,
    );
  else if (own.fact !== undefined && OF_THE_FACT.some((key) => own[key] !== undefined))
    reader.report(
      "wrong-value",
      path,
      `${name} 的类型来自事实 ${id}，不能另写`,
      `the type of ${name} comes from the fact ${id} and is not written again`,
    );
  return { fact: { ...shared, ...own }, id };
}

/** { code: [中文, English] } */
function readChoices(reader: Reader, values: unknown, path: Path): Choice[] {
  if (!isMap(values)) {
    reader.report(
      "wrong-value",
      path,
      "选项写作 代码: [中文, English]",
      "choices are written code: [中文, English]",
    );
    return [];
  }
  return Object.entries(values).map(([code, names]) => {
    const [zh, en] = Array.isArray(names) ? names : [];
    if (typeof zh !== "string" || typeof en !== "string")
      reader.report(
        "missing-translation",
        [...path, code],
        "选项要有中英文：[中文, English]",
        "a choice needs both languages: [中文, English]",
      );
    return { code, zh: String(zh ?? code), en: String(en ?? code) };
  });
}

/**
 * One entry of a measure's inputs: a name that the fact book defines, or { name: { own words } }. `asker` is the
 * measure, for facts that each measure asks anew.
 */
export function readInput(
  reader: Reader,
  entry: unknown,
  path: Path,
  book: FactBook,
  asker = "",
): Input | null {
  const [name, own] =
    typeof entry === "string"
      ? [entry, {}]
      : isMap(entry)
        ? (Object.entries(entry)[0] ?? ["", {}])
        : ["", {}];
  if (!name || (own !== null && !isMap(own))) {
    reader.report(
      "wrong-value",
      path,
      "输入写作 名字 或 名字: { … }",
      "an input is written name or name: { … }",
    );
    return null;
  }
  const words = reader.map(own ?? {}, [...path, name], FACT);
  const { fact, id } = mergedFact(reader, name, words, path, book);
  const { type } = fact;
  if (!type) {
    reader.report(
      "wrong-value",
      path,
      `${name} 没有类型；可用：enum、${Object.keys(INPUT_TYPES).join("、")}`,
      `${name} has no type; there are enum, ${Object.keys(INPUT_TYPES).join(", ")}`,
    );
    return null;
  }
  if (fact.zh === undefined || fact.en === undefined)
    reader.report("missing-translation", path, `${name} 要有 zh 和 en`, `${name} needs zh and en`);
  const input: Input = { name, zh: fact.zh ?? name, en: fact.en ?? name, type };
  if (id !== undefined) input.fact = fact.per === "measure" ? `${id}@${asker}` : id;
  if (fact.unit !== undefined) input.unit = checkedUnit(reader, fact.unit, path);
  if (fact.default !== undefined) input.default = reader.text(fact.default, path);
  if (fact.signed !== undefined) input.signed = fact.signed;
  if (type === "enum") input.choices = choicesOf(reader, fact, path, name, book);
  return input;
}

function checkedUnit(reader: Reader, unit: string, path: Path): string {
  try {
    parseUnit(unit);
  } catch {
    reader.report("wrong-value", path, `不认识单位 ${unit}`, `unknown unit ${unit}`);
  }
  return unit;
}

function choicesOf(reader: Reader, fact: Fact, path: Path, name: string, book: FactBook): Choice[] {
  if (fact.values !== undefined) return readChoices(reader, fact.values, [...path, name, "values"]);
  const named = book.choices.get(fact.choices ?? "");
  if (!named)
    reader.report(
      "missing-key",
      path,
      `${name} 要写 values 或 choices`,
      `${name} needs values or choices`,
    );
  return named ?? [];
}
