import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FUNCTIONS, functionsJson } from "../../src/functions";
import { LANGS } from "../../src/text";

interface Signature {
  name: string;
  parameters: { name: string; type: string; matrix: boolean; repeating: boolean }[];
}
interface Metadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: { name: string; description: string; optional?: true; repeating?: true }[];
}

const metadataOf = (lang: (typeof LANGS)[number]) => functionsJson(lang).functions as Metadata[];

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
    expect(JSON.stringify(functionsJson(lang)).length).toBeLessThan(200_000);
  });

  it("lets error cells through, which is said of the whole file", () => {
    expect(functionsJson(lang)).toHaveProperty("allowErrorForDataTypeAny", true);
    for (const f of metadataOf(lang)) expect(f).not.toHaveProperty("allowErrorForDataTypeAny");
  });

  it("leads to the help page of its own language", () => {
    for (const f of metadataOf(lang))
      expect(f.helpUrl).toBe(`{BASE_URL}/help/${lang}/${f.name}.html`);
  });
});
