import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FUNCTIONS, functionsJson } from "../../src/functions";
import { wordedRuleBook } from "../../src/rulebook";
import { LANGS } from "../../src/text";

interface MeasureEnum {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip: string }[];
}
interface Signature {
  name: string;
  parameters: { name: string; type: string; matrix: boolean; repeating: boolean }[];
}
interface Metadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality: string;
    customEnumId?: string;
    optional?: true;
    repeating?: true;
  }[];
}

const book = await wordedRuleBook();
const metadataOf = (lang: (typeof LANGS)[number]) =>
  functionsJson(lang, book).functions as Metadata[];

/** What workbooks out there already call. Lines may be added at the end of it and of each list, nothing else. */
const released = JSON.parse(
  readFileSync("tests/functions/released-signatures.json", "utf8"),
) as Signature[];

const signatures: Signature[] = FUNCTIONS.map((row) => ({
  name: row.name,
  parameters: row.parameters.map((p) => ({
    name: p.name.en,
    type: p.type,
    matrix: p.matrix === true,
    repeating: p.repeating === true,
  })),
}));

describe("what a workbook has stored goes on working:", () => {
  it.each(released)("$name keeps its name and its parameters in their places", (old) => {
    const now = signatures.find((s) => s.name === old.name);
    expect(now?.parameters.slice(0, old.parameters.length)).toEqual(old.parameters);
  });

  it.each(released)("$name can be called with as few arguments as ever", (old) => {
    const row = FUNCTIONS.find((f) => f.name === old.name)!;
    for (const added of row.parameters.slice(old.parameters.length))
      expect(added.optional).toBe(true);
  });

  it("every function is written down, so that it cannot change unseen", () => {
    expect(signatures).toEqual(released);
  });
});

describe.each(FUNCTIONS)("$name", (row) => {
  it("has a name that Excel takes for a function", () => {
    expect(row.name).toMatch(/^[A-Z][A-Z_]{2,}$/);
    expect(row.name.length).toBeLessThan(64);
    expect(row.name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
  });

  it("has optional parameters last, and a repeating one at the very end", () => {
    const optional = row.parameters.map((p) => p.optional === true);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    row.parameters.forEach((p, i) => {
      if (p.repeating) expect(i).toBe(row.parameters.length - 1);
    });
    expect(new Set(row.parameters.map((p) => p.name.en)).size).toBe(row.parameters.length);
  });

  it("is described in both languages, parameter by parameter", () => {
    const [zh, en] = LANGS.map((lang) => metadataOf(lang).find((f) => f.id === row.name)!);
    expect(en!.name).toBe(zh!.name);
    const texts = (f: Metadata) => [f, ...f.parameters].map((x) => x.description);
    for (const text of texts(zh!)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of texts(en!)) expect(text).toMatch(/[A-Za-z]{3}/);
    expect(texts(zh!).filter((text) => texts(en!).includes(text))).toEqual([]);
    for (const text of [...texts(zh!), ...texts(en!)]) expect(text.length).toBeLessThan(255);
  });
});

describe.each(LANGS)("functions.json in %s", (lang) => {
  it("names each function once, and stays far below the megabyte that Excel refuses", () => {
    const all = metadataOf(lang);
    expect(new Set(all.map((f) => f.name.toUpperCase())).size).toBe(FUNCTIONS.length);
    expect(Buffer.byteLength(JSON.stringify(functionsJson(lang, book)))).toBeLessThan(200_000);
  });

  it("lets error cells through, which is said of the whole file", () => {
    expect(functionsJson(lang, book)).toHaveProperty("allowErrorForDataTypeAny", true);
    for (const f of metadataOf(lang)) expect(f).not.toHaveProperty("allowErrorForDataTypeAny");
  });

  const [measures] = functionsJson(lang, book).enums as MeasureEnum[];

  it("offers every measure of the rule book once, by title, and inserts its id", () => {
    const ids = measures!.values.map(({ stringValue }) => stringValue);
    expect(ids).toEqual([...new Set(book.measures.map(({ id }) => id))]);
    expect(ids).toHaveLength(1092);
    for (const { name, stringValue, tooltip } of measures!.values) {
      const found = book.find(stringValue);
      const title = "measure" in found ? found.measure.title : { zh: "", en: "" };
      expect(name.startsWith(lang === "zh-CN" ? title.zh : title.en)).toBe(true);
      expect(tooltip).toContain(stringValue);
    }
    expect(new Set(measures!.values.map(({ name }) => name)).size).toBe(ids.length);
  });

  it("offers them wherever a function names one measure, and nowhere else", () => {
    for (const { name, parameters } of metadataOf(lang))
      parameters.forEach(({ customEnumId, type, dimensionality }, i) => {
        const row = FUNCTIONS.find((one) => one.name === name)!;
        const named = row.parameters[i]!.name.en === "measure";
        expect(customEnumId).toBe(named ? measures!.id : undefined);
        if (named) expect([type, dimensionality]).toEqual(["string", "scalar"]);
      });
    const offering = metadataOf(lang).filter((f) => f.parameters[0]?.customEnumId);
    expect(offering.map((f) => f.name)).toEqual(
      expect.arrayContaining(["POLICY_AWARD", "POLICY_APPLY"]),
    );
  });

  it("keeps to what Excel's schema allows", () => {
    expect(Object.keys(functionsJson(lang, book)).sort()).toEqual([
      "allowErrorForDataTypeAny",
      "enums",
      "functions",
    ]);
    expect(measures!.id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,63}$/);
    expect(measures!.type).toBe("string");
    for (const value of measures!.values) {
      expect(Object.keys(value)).toEqual(["name", "stringValue", "tooltip"]);
      expect(value.name.length).toBeLessThanOrEqual(256);
      expect(value.tooltip.length).toBeLessThanOrEqual(256);
    }
    for (const f of metadataOf(lang)) {
      expect(f.id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,63}$/);
      for (const { name, type, dimensionality } of f.parameters) {
        expect(name.length).toBeLessThanOrEqual(64);
        expect(["string", "number", "boolean", "any"]).toContain(type);
        expect(["scalar", "matrix"]).toContain(dimensionality);
      }
    }
  });

  it("leads to the help page of its own language", () => {
    for (const f of metadataOf(lang))
      expect(f.helpUrl).toBe(`{BASE_URL}/help/${lang}/${f.name}.html`);
  });
});
