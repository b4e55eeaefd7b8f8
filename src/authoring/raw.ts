import type { Bilingual } from "../language";
import type { Problem, ProblemCode } from "./problem";

export type Path = readonly (string | number)[];

/** A rule file as read, with the line of each of its places. */
export interface RawFile {
  file: string;
  data: unknown;
  lineOf(path: Path): number;
}

export type RawMap = Record<string, unknown>;
export const isMap = (x: unknown): x is RawMap =>
  typeof x === "object" && x !== null && !Array.isArray(x);

/** What may stand behind a key: how it is read, and what an editor is told (JSON Schema). */
export interface Holds<T> {
  schema: RawMap;
  /** the value; undefined, and a problem, where it cannot be read */
  read(reader: Reader, value: unknown, path: Path): T | undefined;
}

/** One key of a place: what it holds and what it says. */
export interface Row<T, R extends true | undefined = true | undefined> {
  holds: Holds<T>;
  zh: string;
  en: string;
  required?: R;
}

/** A place of rule files and the keys that it may have; shape/ is the table of them all. */
export interface Shape {
  zh: string;
  en: string;
  keys: Readonly<Record<string, Row<unknown>>>;
}

/** What is read of a place: what is left out, or cannot be read, is undefined. */
export type Read<S extends Shape> = {
  [K in keyof S["keys"]]?: S["keys"][K] extends { holds: Holds<infer T> } ? T : never;
};

/** Collects problems of one file while it is read; reading goes on after a problem. */
export class Reader {
  readonly problems: Problem[] = [];
  constructor(readonly source: RawFile) {}

  report(code: ProblemCode, path: Path, zh: string, en: string): void {
    this.problems.push({ code, file: this.source.file, line: this.source.lineOf(path), zh, en });
  }

  /** A place of the given shape: unknown keys, missing ones and values that do not fit are reported. */
  map<S extends Shape>(value: unknown, path: Path, shape: S): Read<S> {
    if (!isMap(value)) {
      this.report("wrong-value", path, "这里要是一组 键: 值", "a map of key: value is needed here");
      return {};
    }
    const read: RawMap = {};
    for (const [key, row] of Object.entries(shape.keys))
      if (value[key] !== undefined) read[key] = row.holds.read(this, value[key], [...path, key]);
      else if (row.required)
        this.report(
          key === "cite"
            ? "missing-cite"
            : key === "zh" || key === "en"
              ? "missing-translation"
              : "missing-key",
          path,
          `缺少 ${key}（${row.zh}）`,
          `${key} is missing (${row.en})`,
        );
    this.unknown(value, path, Object.keys(shape.keys));
    return read as Read<S>;
  }

  private unknown(value: RawMap, path: Path, allowed: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (allowed.includes(key)) continue;
      // YAML cuts { en: one, two } at the comma
      const cut = value[key] === null;
      this.report(
        "unknown-key",
        [...path, key],
        `没有 ${key} 这个词；可用：${allowed.join("、")}${cut ? "；句中有逗号时请加引号" : ""}`,
        `there is no word ${key} here; there are ${allowed.join(", ")}${cut ? "; a sentence with a comma needs quotes" : ""}`,
      );
    }
  }

  list(value: unknown, path: Path): unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.report(
      "wrong-value",
      path,
      "这里要是列表（每行以 - 开头）",
      "a list is needed here (lines starting with -)",
    );
    return [];
  }

  /** A text, or what an expression may be besides: a number, true, false. */
  text(value: unknown, path: Path): string {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return String(value);
    if (value !== undefined)
      this.report("wrong-value", path, "这里要是一段文字", "a text is needed here");
    return "";
  }

  /** { zh, en } */
  bilingual(value: unknown, path: Path): Bilingual {
    const { zh, en } = isMap(value) ? value : {};
    if (typeof zh === "string" && typeof en === "string" && zh && en) {
      this.unknown(value as RawMap, path, ["zh", "en"]);
      return { zh, en };
    }
    this.report(
      "missing-translation",
      path,
      "要写中英文：{ zh: …, en: … }",
      "both languages are needed: { zh: …, en: … }",
    );
    return { zh: typeof zh === "string" ? zh : "", en: typeof en === "string" ? en : "" };
  }
}
