import { type Bilingual, parseQuantity } from "../../language";
import { type Holds, type Path, type Read, type Reader, type Shape, isMap } from "../raw";
import { isDay } from "../day";

const show = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

function wrong(reader: Reader, path: Path, value: unknown, zh: string, en: string): undefined {
  reader.report(
    "wrong-value",
    path,
    `${zh}，这里是 ${show(value)}`,
    `${en}; this is ${show(value)}`,
  );
}

/** A text; a number is taken as it is written. */
export const text: Holds<string> = {
  schema: { type: ["string", "number"], minLength: 1 },
  read(reader, value, path) {
    if (typeof value === "number" || (typeof value === "string" && value !== ""))
      return String(value);
    return wrong(reader, path, value, "这里要写一段文字", "a text is needed here");
  },
};

/** The clause that says so. */
export const cite: Holds<string> = {
  schema: text.schema,
  read(reader, value, path) {
    if (typeof value !== "string" || value.trim()) return text.read(reader, value, path);
    reader.report(
      "missing-cite",
      path,
      "cite 是空的；请写条款，如 一、1",
      "the cite is empty; name the clause, such as 一、1",
    );
    return undefined;
  },
};

/** A figure with its unit to which, or from which, something is paid: 1000元. */
export const figure: Holds<string> = {
  schema: { type: "string", pattern: "^[0-9]" },
  read(reader, value, path) {
    try {
      if (typeof value === "string" && parseQuantity(value)) return value;
    } catch {
      // said below
    }
    return wrong(
      reader,
      path,
      value,
      "数字连同单位写作 1000元",
      "a figure with its unit is written 1000元",
    );
  },
};

const DAY = "^\\d{4}-\\d{2}-\\d{2}$";

/** A day that the calendar has, written YYYY-MM-DD. */
export const day: Holds<string> = {
  schema: { type: "string", pattern: DAY },
  read(reader, value, path) {
    if (typeof value === "string" && isDay(value)) return value;
    return wrong(reader, path, value, "日期写作 2025-03-31", "a day is written 2025-03-31");
  },
};

/** A day, or MM-DD where it comes again every year. */
export const dayOrEachYear: Holds<string> = {
  schema: { type: "string", pattern: "^(\\d{4}-)?\\d{2}-\\d{2}$" },
  read(reader, value, path) {
    if (typeof value === "string" && (isDay(value) || isDay(`2024-${value}`))) return value;
    return wrong(
      reader,
      path,
      value,
      "日期写作 2025-03-31 或 03-31",
      "a day is written 2025-03-31 or 03-31",
    );
  },
};

export const yesNo: Holds<boolean> = {
  schema: { type: "boolean" },
  read(reader, value, path) {
    if (typeof value === "boolean") return value;
    return wrong(reader, path, value, "这里要写 true 或 false", "true or false is needed here");
  },
};

/** A whole number that is not below `least`. */
export const whole = (least: number): Holds<number> => ({
  schema: { type: "integer", minimum: least },
  read(reader, value, path) {
    if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
    return wrong(
      reader,
      path,
      value,
      `这里要写不小于 ${least} 的整数`,
      `a whole number of at least ${least} is needed here`,
    );
  },
});

/** One of a closed list of words. */
export const oneOf = <W extends string>(words: readonly W[]): Holds<W> => ({
  schema: { enum: words },
  read(reader, value, path) {
    const word = words.find((w) => w === value);
    if (word !== undefined) return word;
    return wrong(reader, path, value, `可用：${words.join("、")}`, `one of ${words.join(", ")}`);
  },
});

/** Null says that the source prints none. */
export const orNull = <T>(holds: Holds<T>): Holds<T | null> => ({
  schema: { anyOf: [holds.schema, { type: "null" }] },
  read: (reader, value, path) => (value === null ? null : holds.read(reader, value, path)),
});

/** A list, each entry of one kind; entries that cannot be read are left out. */
export const list = <T>(of: Holds<T>): Holds<T[]> => ({
  schema: { type: "array", items: of.schema },
  read: (reader, value, path) =>
    reader.list(value, path).flatMap((entry, i) => {
      const read = of.read(reader, entry, [...path, i]);
      return read === undefined ? [] : [read];
    }),
});

/** Lines of the source: 254, or 256-258; a single one may stand without a list. */
const line: Holds<string> = {
  schema: { type: ["integer", "string"], pattern: "^\\d+-\\d+$" },
  read(reader, value, path) {
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(show(value)) ?? [];
    if (first && (!last || Number(first) <= Number(last))) return show(value);
    return wrong(
      reader,
      path,
      value,
      "行号写作 254 或 256-258",
      "lines are written 254 or 256-258",
    );
  },
};
/** One of what holds describes, or a list of them. */
export const oneOrList = <T>(one: Holds<T>): Holds<T[]> => ({
  schema: { anyOf: [one.schema, list(one).schema] },
  read: (reader, value, path) =>
    list(one).read(reader, Array.isArray(value) ? value : [value], path),
});

export const lines: Holds<string[]> = oneOrList(line);

/** One text or number behind each key: { "100%": "1:1" }. */
export const texts: Holds<Record<string, string>> = {
  schema: { type: "object", additionalProperties: text.schema },
  read(reader, value, path) {
    if (!isMap(value))
      return wrong(
        reader,
        path,
        value,
        "这里要写一组 键: 值",
        "a map of key: value is needed here",
      );
    const rows = Object.entries(value).map(
      ([key, v]) => [key, text.read(reader, v, [...path, key])] as const,
    );
    return Object.fromEntries(
      rows.filter((row): row is readonly [string, string] => row[1] !== undefined),
    );
  },
};

/** The value of a fact, as a text: true, false, a code. */
export const answerText: Holds<string> = {
  schema: { type: ["string", "number", "boolean"] },
  read: (reader, value, path) =>
    typeof value === "boolean" ? String(value) : text.read(reader, value, path),
};

/** Facts and their values. */
export const answers: Holds<Record<string, string>> = {
  schema: { $ref: "#/$defs/answers" },
  read(reader, value, path) {
    if (!isMap(value))
      return wrong(reader, path, value, "这里要写一组 事实: 值", "a map of fact: value is needed");
    const rows = Object.entries(value).flatMap(([fact, answer]) => {
      const read = answerText.read(reader, answer, [...path, fact]);
      return read === undefined ? [] : [[fact, read] as const];
    });
    return Object.fromEntries(rows);
  },
};

export const bilingual: Holds<Bilingual> = {
  schema: { $ref: "#/$defs/bilingual" },
  read: (reader, value, path) => reader.bilingual(value, path),
};

/** A map of the shape that stands in the table under this name. */
export const place = <S extends Shape>(name: string, shape: S): Holds<Read<S>> => ({
  schema: { $ref: `#/$defs/${name}` },
  read: (reader, value, path) => reader.map(value, path, shape),
});

/** What a builder reads by itself, with the names of its entry or the language of expressions; `name` is its schema. */
export const written = (name: string): Holds<unknown> => ({
  schema: { $ref: `#/$defs/${name}` },
  read: (_, value) => value,
});

/** A map with names of the author's own choice as keys, each value read by its builder. */
export const named = (name: string): Holds<Record<string, unknown>> => ({
  schema: { type: "object", additionalProperties: { $ref: `#/$defs/${name}` } },
  read(reader, value, path) {
    if (isMap(value)) return value;
    return wrong(
      reader,
      path,
      value,
      "这里要写一组 名字: 值",
      "a map of name: value is needed here",
    );
  },
});

/** A list whose entries a builder reads by itself. */
export const writtenList = (name: string): Holds<unknown[]> => ({
  schema: { type: "array", items: { $ref: `#/$defs/${name}` } },
  read: (reader, value, path) => reader.list(value, path),
});
