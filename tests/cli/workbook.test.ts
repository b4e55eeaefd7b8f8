import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { strToU8 } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorkbook } from "../../src/cli/run-workbook";
import { annotatedRuleBook } from "../../src/rulebook";
import { madeFile } from "../xlsx/made-file";
import { TRAVELLING } from "../travel/travelling-file";

const run = async (command: string, bytes = TRAVELLING) => {
  const book = await annotatedRuleBook();
  return runWorkbook(
    { command, bytes },
    { book, lang: "zh-CN", addIn: "0.1.0", time: "2026-11-28T00:00:00Z" },
  );
};

describe("commands on a file", () => {
  it.each(["freeze", "native", "stamp", "prepare"])(
    "%s gives a file that another library reads",
    async (command) => {
      const { code, answer, file } = await run(command);
      expect(code).toBe(1);
      expect(answer).toMatchObject({ refused: expect.any(Array) as unknown });
      const read = await readXlsx(file!);
      expect(read.sheets.slice(0, 2).map(({ name }) => name)).toEqual(["奖补", "锁定"]);
      expect(read.sheets[0]!.rows[1]![3]).toBe(100000);
    },
  );

  it("says done where nothing is found, and cannot where there is nothing to do it with", async () => {
    const plain = madeFile({
      sheets: [{ name: "S", rows: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' }],
    });
    expect((await run("check", plain)).code).toBe(0);
    expect(await run("drift", plain)).toMatchObject({
      code: 2,
      answer: { error: { code: "no-stamps" } },
    });
    expect(await run("check", strToU8("no"))).toMatchObject({
      code: 2,
      answer: { error: { code: "not-a-workbook" } },
    });
  });

  it("checks every award as the pane does, and what they come to together", async () => {
    const { answer } = await run("check");
    const { findings, companies } = answer as {
      findings: { at: string; why: string }[];
      companies: { sure: number; open: number; awards: { at: string; again: boolean }[] }[];
    };
    const found = (reason: string) =>
      findings.filter(({ why }) => why === reason).map(({ at }) => at);
    expect(found("hides-error")).toEqual([]);
    expect(found("twice")).toContain("奖补!D7");
    expect(found("turns-zero")).toEqual(["奖补!E5"]);
    const own = companies.find(({ awards }) => awards.some(({ at }) => at === "奖补!D2"))!;
    expect(own.sure + own.open).toBe(100000);
    expect(own.awards.find(({ at }) => at === "奖补!D7")).toMatchObject({ again: true });
  });

  it("says what companies its tables speak of, and what is left to ask", async () => {
    const row = (r: number, a: string, b: string) =>
      `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${a}</t></is></c>${b}</row>`;
    const head = '<c r="B1" t="inlineStr"><is><t>营业收入（万元）</t></is></c>';
    const rows = row(1, "企业名称", head) + row(2, "甲公司", '<c r="B2"><v>5000</v></c>');
    const fact = { label: "营业收入（万元）", fact: "revenue_year", value: 50_000_000 };
    expect(await run("facts", madeFile({ sheets: [{ name: "汇总", rows }] }))).toEqual({
      code: 0,
      answer: {
        companies: [{ name: "甲公司", facts: [{ ...fact, from: "汇总!B2", how: "cell" }] }],
        unsure: [],
      },
    });
    const small = madeFile({ sheets: [{ name: "汇总", rows: rows.replace("（万元）", "") }] });
    expect(await run("facts", small)).toMatchObject({
      code: 1,
      answer: { unsure: [{ company: "甲公司", from: "汇总!B2", reason: "magnitude" }] },
    });
    expect(await run("facts", strToU8("no"))).toMatchObject({
      code: 2,
      answer: { error: { code: "not-a-workbook" } },
    });
  });

  it("stamps what drift then reads, in the file that was written", async () => {
    const { file } = await run("stamp");
    const drift = await run("drift", file);
    expect(drift).toMatchObject({
      answer: { broken_record: -1, totals: { same: { difference: 0 } } },
    });
  });
});

describe("the command itself", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workbook-"));
    await writeFile(join(folder, "in.xlsx"), TRAVELLING);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const started = (...given: string[]) =>
    new Promise<{ code: number; out: string }>((done) => {
      const child = execFile(process.execPath, given, (_error, out) =>
        done({ code: child.exitCode ?? -1, out }),
      );
    });
  const command = (...given: string[]) =>
    started("--import", "tsx", "src/cli/workbook.ts", ...given);

  it("writes the file that it is told, and JSON", async () => {
    const out = join(folder, "out.xlsx");
    const { code, out: printed } = await command("prepare", join(folder, "in.xlsx"), "-o", out);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ command: "prepare", out });
    const read = await readXlsx(await readFile(out));
    expect(read.sheets.map(({ name }) => name)).toContain("奖补审计");
  });

  it("ends with 2 and a sentence in the asked language for what it cannot do", async () => {
    const [here, none] = [join(folder, "in.xlsx"), join(folder, "none.xlsx")];
    const far = join(folder, "no folder", "out.xlsx");
    const asked: [string[], string, RegExp][] = [
      [["melt", here], "usage", /用法/],
      [["check", here, "--lang", "fr"], "usage", /用法/],
      [["check", here, "more.xlsx"], "usage", /用法/],
      [["check", here, "--fast", "--lang", "en-US"], "usage", /Usage/],
      [["check", none], "no-file", /找不到文件.*none\.xlsx/],
      [["check", folder, "--lang", "en-US"], "a-folder", /is a folder/],
      [["stamp", here, "-o", far], "not-writable", /无法写入/],
      [["stamp", here, "-o", join(folder, "out.xls")], "other-kind", /\.xlsx 结尾/],
    ];
    // what is started often is put together once: tsx would do it at every start
    const script = join(folder, "workbook.mjs");
    await build({
      entryPoints: ["src/cli/workbook.ts"],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
    });
    const answers = await Promise.all(asked.map(([given]) => started(script, ...given)));
    const faults = answers.map(({ code, out }) => {
      const { error } = JSON.parse(out) as { error: { code: string; message: string } };
      return { exit: code, ...error };
    });
    expect(faults.map(({ exit, code }) => [exit, code])).toEqual(
      asked.map(([, problem]) => [2, problem]),
    );
    asked.forEach(([, , sentence], i) => expect(faults[i]!.message).toMatch(sentence));
    expect((await readdir(folder)).some((name) => name.endsWith(".part"))).toBe(false);
    const help = await command("--help");
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/^workbook check\|/)]);
  });
});
