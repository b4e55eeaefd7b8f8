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

/** Collects problems of one file while it is read; reading goes on after a problem. */
export class Reader {
  readonly problems: Problem[] = [];
  constructor(readonly source: RawFile) {}

  report(code: ProblemCode, path: Path, zh: string, en: string): void {
    this.problems.push({ code, file: this.source.file, line: this.source.lineOf(path), zh, en });
  }

  /** A map with only the keys named; a key with ! is required. */
  map(value: unknown, path: Path, keys: readonly string[]): RawMap {
    if (!isMap(value)) {
      this.report("wrong-value", path, "这里要是一组 键: 值", "a map of key: value is needed here");
      return {};
    }
    const allowed = keys.map((k) => k.replace("!", ""));
    for (const key of Object.keys(value))
      if (!allowed.includes(key))
        this.report(
          "unknown-key",
          [...path, key],
          `没有 ${key} 这个词；可用：${allowed.join("、")}`,
          `there is no word ${key} here; there are ${allowed.join(", ")}`,
        );
    for (const key of keys)
      if (key.endsWith("!") && value[key.slice(0, -1)] === undefined)
        this.report(
          key === "cite!" ? "missing-cite" : "missing-key",
          path,
          `缺少 ${key.slice(0, -1)}`,
          `${key.slice(0, -1)} is missing`,
        );
    return value;
  }

  list(value: unknown, path: Path): unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.report(
      "wrong-value",
      path,
      "这里要是列表（每行以 - 开头）",
      "a list is needed here (lines starting with -)",
    );
    return [];
  }

  text(value: unknown, path: Path): string {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return String(value);
    if (value !== undefined)
      this.report("wrong-value", path, "这里要是一段文字", "a text is needed here");
    return "";
  }

  /** { zh, en } */
  bilingual(value: unknown, path: Path): Bilingual {
    if (
      !isMap(value) ||
      typeof value.zh !== "string" ||
      typeof value.en !== "string" ||
      !value.zh ||
      !value.en
    ) {
      this.report(
        "missing-translation",
        path,
        "要写中英文：{ zh: …, en: … }",
        "both languages are needed: { zh: …, en: … }",
      );
      return {
        zh: isMap(value) ? String(value.zh ?? "") : "",
        en: isMap(value) ? String(value.en ?? "") : "",
      };
    }
    return { zh: value.zh, en: value.en };
  }
}
