import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Site, serveDist } from "../dist-site";
import { openBrowser } from "../set-up/open-browser";
import { INVALID_VALUE, NOT_AVAILABLE, type OfficeHost, openOfficeHost } from "./office-host";

// What plays Excel in tests must refuse what Excel refuses: here with functions that are broken on purpose, through
// Microsoft's own runtime, which says itself what it makes of their results.

let browser: Browser;
let site: Site;
let excel: OfficeHost;

beforeAll(async () => {
  site = await serveDist();
  browser = await openBrowser();
  excel = await openOfficeHost(browser, site.url);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface StandIn {
  excel: { describe: (one: object) => Promise<void> };
}

/** Adds a function with a body of JavaScript that functions.json describes so; nothing is evaluated in the page itself. */
async function plant(
  { page }: OfficeHost,
  name: string,
  body: string,
  about: { dimensionality?: "scalar" | "matrix"; parameters?: object[] } = {},
): Promise<void> {
  const { dimensionality = "scalar", parameters = [] } = about;
  await page.evaluate(
    `CustomFunctions.associate(${JSON.stringify(name)}, (...given) => { ${body} })`,
  );
  await page.evaluate((one) => (globalThis as unknown as StandIn).excel.describe(one), {
    id: name,
    parameters,
    result: { dimensionality },
  });
}

const result = async (name: string, ...given: unknown[]) => (await excel.ask([[name, given]]))[0]!;
const refused = { ok: false, value: "", code: INVALID_VALUE };

describe("the stand-in for Excel refuses a result that", () => {
  it.each<[string, "scalar" | "matrix", string]>([
    ["is a range where one value is promised", "scalar", "return [[1]]"],
    ["is an object that no cell shows", "scalar", "return {}"],
    ["is an object with a type that Excel does not know", "scalar", 'return {type: "Money"}'],
    ["is nothing", "scalar", "return undefined"],
    ["is null", "scalar", "return null"],
    ["is a text longer than a cell", "scalar", 'return "x".repeat(32768)'],
    ["is one value where a range is promised", "matrix", "return 1"],
    ["has no rows", "matrix", "return []"],
    ["has a row without cells", "matrix", "return [[]]"],
    ["has rows of two lengths", "matrix", "return [[1], [2, 3]]"],
    ["has a cell that is no number", "matrix", "return [[1, NaN]]"],
    ["has an infinite cell", "matrix", "return [[Infinity]]"],
    ["has a cell that is a range", "matrix", "return [[[1]]]"],
    ["has a cell of nothing", "matrix", "return [[undefined]]"],
    ["has an object in a cell", "matrix", "return [[{code: 5}]]"],
    ["has a text longer than a cell", "matrix", 'return [["x".repeat(32768)]]'],
  ])("%s", async (what, dimensionality, body) => {
    const name = `BAD_${what.replace(/[^a-z]/gi, "_").toUpperCase()}`.slice(0, 60);
    await plant(excel, name, body, { dimensionality });
    expect(await result(name)).toEqual(refused);
    // the same with a value that fits is taken: it is the result that is refused, not the function
    await plant(excel, `${name}_NOT`, dimensionality === "matrix" ? "return [[1]]" : "return 1", {
      dimensionality,
    });
    expect((await result(`${name}_NOT`)).ok).toBe(true);
  });

  it.each([
    ["a text as long as a cell", "scalar", 'return "x".repeat(32767)'],
    ["numbers, truths and texts", "matrix", "return [[1, true], [2, '']]"],
    ["an error in a cell", "matrix", 'return [[new CustomFunctions.Error("#N/A", "why")]]'],
  ] as const)("takes %s", async (what, dimensionality, body) => {
    const name = `GOOD_${what.replace(/[^a-z]/gi, "_").toUpperCase()}`;
    await plant(excel, name, body, { dimensionality });
    expect((await result(name)).ok).toBe(true);
  });
});

describe("Microsoft's runtime itself", () => {
  it.each([
    [
      "a thrown #N/A keeps its sentence",
      'throw new CustomFunctions.Error("#N/A", "why")',
      1,
      "why",
    ],
    ["a thrown #VALUE! too", 'throw new CustomFunctions.Error("#VALUE!", "why")', 7, "why"],
    ["a division by zero has its own number", 'throw new CustomFunctions.Error("#DIV/0!")', 5],
    ["any other exception has no sentence", 'throw new Error("why")', 2, ""],
    ["nor has a promise that fails", 'return Promise.reject(new Error("why"))', 3, ""],
    ["an infinite number is an error", "return Infinity", 6, "Infinity"],
    ["what is no number is one", "return NaN", 0, "NaN"],
  ])("%s", async (what, body, code, value?: string) => {
    const name = `SAYS_${what.replace(/[^a-z]/gi, "_").toUpperCase()}`.slice(0, 60);
    await plant(excel, name, body);
    const answer = await result(name);
    expect(answer).toMatchObject({ ok: false, ...(value === undefined ? {} : { value }) });
    expect(answer.code ?? 0).toBe(code);
  });

  it("knows no function that was not registered", async () => {
    expect(await result("POLICY_NOTHING", 1)).toMatchObject({ ok: false });
  });

  it("loses the results of a whole sheet where one of them cannot be sent", async () => {
    const other = await openOfficeHost(browser, site.url);
    await plant(other, "UNSENDABLE", "return 1n");
    await plant(other, "SENDABLE", "return 1");
    const late = new Promise<"late">((done) => setTimeout(() => done("late"), 3_000));
    const both = other.ask([
      ["UNSENDABLE", []],
      ["SENDABLE", []],
    ]);
    both.catch(() => undefined);
    expect(await Promise.race([both, late])).toBe("late");
    await other.page.close();
  });
});

describe("the stand-in hands arguments over as the metadata say:", () => {
  beforeAll(async () => {
    const parameters = [{ type: "number" }, { type: "string" }, { type: "any" }];
    await plant(excel, "GIVEN", "return JSON.stringify(given.slice(0, 3))", { parameters });
  });

  it.each<[string, unknown[], unknown[]]>([
    ["values as they are", [1, "a", true], [1, "a", true]],
    ["a number as text where a text is asked", [1, 5, 5], [1, "5", 5]],
    ["a truth as TRUE where a text is asked", [1, true, true], [1, "TRUE", true]],
    ["a text that is a number where a number is asked", ["12", "a", "12"], [12, "a", "12"]],
    ["a blank as it comes", [null, null, null], [null, null, null]],
  ])("%s", async (_what, given, arrived) => {
    expect(JSON.parse(String((await result("GIVEN", ...given)).value))).toEqual(arrived);
  });

  it("a text where a number belongs is #VALUE!, and the function is not asked", async () => {
    expect(await result("GIVEN", "many", "a", 1)).toEqual(refused);
    expect(await result("GIVEN", " ", "a", 1)).toEqual(refused);
    expect(await result("POLICY_FIND", "产值 增量", "许多")).toEqual(refused);
  });
});

describe("an error cell in a range", () => {
  const table = [
    ["一季度产值", "一季度产值同比增速"],
    [110_000_000, 0.1],
    [{ type: "CustomFunctionError", code: "#REF!" }, 0.1],
  ];
  /** functions.json as somebody might write it: the leave moved, or taken away. */
  const altered = (change: (metadata: Record<string, unknown>) => unknown) => (page: Page) =>
    page.route("**/functions.json", async (route) => {
      const metadata = (await (await route.fetch()).json()) as Record<string, unknown>;
      await route.fulfill({ json: change(metadata) });
    });

  it("reaches the function with the leave that our metadata give: the other rows have their amounts", async () => {
    const { ok, value } = await result("POLICY_AWARDS", "jjgf-2025-01/1", table);
    expect(ok).toBe(true);
    const [first, second] = value as unknown[][];
    expect(first).toEqual([100_000]);
    expect(JSON.stringify(second)).toContain("#REF!");
    const alone = await result("POLICY_AWARD", "jjgf-2025-01/1", [[[table[2]![0]]], [[0.1]]]);
    expect(alone.value).toContain("是错误值 #REF!");
  });

  it.each<[string, (metadata: Record<string, unknown>) => unknown]>([
    [
      "of a single function, which is none",
      ({ allowErrorForDataTypeAny, functions, ...rest }) => ({
        ...rest,
        functions: (functions as object[]).map((one) => ({ ...one, allowErrorForDataTypeAny })),
      }),
    ],
    ["that is not there", ({ allowErrorForDataTypeAny: _, ...rest }) => rest],
    ["that is a word", (metadata) => ({ ...metadata, allowErrorForDataTypeAny: "true" })],
  ])("fails the whole call with a leave %s", async (_what, change) => {
    const without = await openOfficeHost(browser, site.url, "zh-CN", altered(change));
    const [withError, whole] = await without.ask([
      ["POLICY_AWARDS", ["jjgf-2025-01/1", table]],
      ["POLICY_AWARDS", ["jjgf-2025-01/1", table.slice(0, 2)]],
    ]);
    expect(withError).toEqual(refused);
    expect(whole).toMatchObject({ ok: true, value: [[100_000]] });
    await without.page.close();
  });
});

describe("blank cells", () => {
  /** Some builds of Excel hand a blank over as 0 (office-js issues 1951, 4702, 5262). */
  const ID = "zcdy-zz-06/1";
  it("handed over as 0 are no yes and no no: the call has no amount instead of another", async () => {
    const { value } = await result("POLICY_INPUTS", ID);
    const truths = (value as string[][]).slice(1).map((row) => row[2] === "是/否");
    expect(truths).toContain(true);
    const asked = truths.map((truth) => [[truth ? 0 : 1]]);
    const answer = await result("POLICY_AWARD", ID, asked);
    expect(answer).toMatchObject({ ok: false, code: NOT_AVAILABLE });
    expect(answer.value).toContain("0");
  });
});
