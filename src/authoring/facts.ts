import { type Choice, type Input, INPUT_TYPES, type InputType, parseUnit } from "../language";
import { type Path, type RawMap, type Reader, isMap } from "./raw";

/** Facts by name, as facts.yaml and document.yaml define them; a document's own win over the shared ones. */
export interface FactBook {
  facts: Map<string, RawMap>;
  choices: Map<string, Choice[]>;
  /** those of facts.yaml alone, which `fact:` names */
  shared?: ReadonlyMap<string, RawMap>;
}

const FACT_KEYS = ["zh", "en", "type", "unit", "choices", "values", "default", "signed", "fact"];
/** What a fact of facts.yaml says beside that. */
const SHARED_KEYS = [...FACT_KEYS.filter((key) => key !== "fact"), "definition!", "per"];
/** What an input takes from the fact that it names. */
const OF_THE_FACT = ["type", "unit", "choices", "values", "signed"];

export function readFactBook(reader: Reader, data: RawMap, base?: FactBook): FactBook {
  const book: FactBook = {
    facts: new Map(base?.facts),
    choices: new Map(base?.choices),
    shared: base?.shared,
  };
  const keys = base ? FACT_KEYS : SHARED_KEYS;
  for (const [name, values] of Object.entries(isMap(data.choices) ? data.choices : {}))
    book.choices.set(name, readChoices(reader, values, ["choices", name]));
  for (const [name, fact] of Object.entries(isMap(data.facts) ? data.facts : {}))
    book.facts.set(name, reader.map(fact, ["facts", name], keys));
  return base ? book : { ...book, shared: new Map(book.facts) };
}

/** The fact of facts.yaml that stands behind an input: named by `fact:`, or taken over unchanged; none for own words. */
function factBehind(name: string, words: RawMap, book: FactBook): string | undefined {
  if (words.fact !== undefined) return String(words.fact);
  if (words.zh !== undefined) return undefined;
  const known = book.facts.get(name);
  if (known?.fact !== undefined) return String(known.fact);
  return known !== undefined && known === book.shared?.get(name) ? name : undefined;
}

/** Words of the input, then those of the document, then those of the shared fact. */
function mergedFact(
  reader: Reader,
  name: string,
  words: RawMap,
  path: Path,
  book: FactBook,
): { fact: RawMap; id?: string } {
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
  const words = reader.map(own ?? {}, [...path, name], FACT_KEYS);
  const { fact, id } = mergedFact(reader, name, words, path, book);
  const type = String(fact.type ?? "") as InputType;
  if (type !== "enum" && !(type in INPUT_TYPES)) {
    reader.report(
      "wrong-value",
      path,
      `${name} 没有类型；可用：enum、${Object.keys(INPUT_TYPES).join("、")}`,
      `${name} has no type; there are enum, ${Object.keys(INPUT_TYPES).join(", ")}`,
    );
    return null;
  }
  if (typeof fact.zh !== "string" || typeof fact.en !== "string")
    reader.report("missing-translation", path, `${name} 要有 zh 和 en`, `${name} needs zh and en`);
  const input: Input = { name, zh: String(fact.zh ?? name), en: String(fact.en ?? name), type };
  if (id !== undefined) input.fact = fact.per === "measure" ? `${id}@${asker}` : id;
  if (fact.unit !== undefined) input.unit = checkedUnit(reader, String(fact.unit), path);
  if (fact.default !== undefined) input.default = String(fact.default);
  if (fact.signed === true) input.signed = true;
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

function choicesOf(
  reader: Reader,
  fact: RawMap,
  path: Path,
  name: string,
  book: FactBook,
): Choice[] {
  if (fact.values !== undefined) return readChoices(reader, fact.values, [...path, name, "values"]);
  const named = book.choices.get(String(fact.choices ?? ""));
  if (!named)
    reader.report(
      "missing-key",
      path,
      `${name} 要写 values 或 choices`,
      `${name} needs values or choices`,
    );
  return named ?? [];
}
