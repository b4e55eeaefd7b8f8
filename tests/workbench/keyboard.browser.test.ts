import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

// Whoever has no mouse must get out of the grid, and back.

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench({ addIn: "built" });
  // functions answer before the pane is drawn
  await workbench.pane().locator("h1").waitFor();
});

afterAll(() => workbench.close());

/** Where the keyboard is: the grid and its editor, the pane, or the id of a button. */
const place = (): Promise<string> =>
  workbench.page.evaluate(() => {
    const focused = document.activeElement;
    if (focused?.closest("#grid")) return "grid";
    return focused?.id ?? "";
  });

const press = async (...keys: string[]): Promise<string> => {
  for (const key of keys) await workbench.page.keyboard.press(key);
  return place();
};

const focusInPane = (): Promise<string> =>
  workbench.pane().evaluate(() => document.activeElement?.tagName ?? "");

describe("F6", () => {
  beforeEach(() => workbench.select("H20"));

  test("goes from the grid to the pane, to the buttons and back to the grid", async () => {
    expect(await place()).toBe("grid");
    expect(await press("F6")).toBe("pane");
    expect(await focusInPane()).toBe("H1");
    expect(await press("F6")).toBe("sample");
    expect(await press("F6")).toBe("grid");
    await workbench.page.keyboard.type("7");
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.values("H20")).toEqual([[7]]);
  });

  test("with Shift goes the other way, straight from the pane to the grid", async () => {
    expect(await press("Shift+F6")).toBe("sample");
    expect(await press("Shift+F6")).toBe("pane");
    expect(await press("Shift+F6")).toBe("grid");
  });

  test("with Ctrl does the same", async () => {
    expect(await press("Control+F6")).toBe("pane");
    expect(await press("Control+F6")).toBe("sample");
    expect(await press("Control+Shift+F6")).toBe("pane");
  });

  test("comes back to where one was in the pane, whose own keys go on working", async () => {
    await press("F6", "Tab");
    const control = await focusInPane();
    expect(control).not.toBe("H1");
    expect(await press("Shift+F6", "F6")).toBe("pane");
    expect(await focusInPane()).toBe(control);
  });

  test("leaves a cell that is being typed into, and what was typed stays", async () => {
    await workbench.page.keyboard.type("12");
    expect(await press("F6")).toBe("pane");
    expect(await workbench.values("H20")).toEqual([[12]]);
  });

  test("passes over a pane that is hidden", async () => {
    const toggle = workbench.page.locator("#toggle-pane");
    await toggle.click();
    await workbench.select("H20");
    expect(await press("F6")).toBe("sample");
    expect(await press("F6")).toBe("grid");
    await toggle.click();
  });

  test("finds the pane again after it was loaded anew", async () => {
    await workbench.renewed(async () => {
      await workbench.page.locator("#sample").click();
      // what was typed above is not saved: it is asked about first
      await workbench.page.getByRole("dialog").getByRole("button", { name: "不保存" }).click();
    });
    expect(await press("F6")).toBe("grid");
    expect(await press("F6")).toBe("pane");
    expect(await press("F6")).toBe("sample");
  });
});

test("F6 leaves a pane whose page was there before the grid", async () => {
  const paneIsThere = () => {
    const page = document.querySelector<HTMLIFrameElement>("#pane")?.contentDocument;
    return page?.readyState === "complete" && page.querySelector("h1[tabindex]") !== null;
  };
  const early = await openWorkbench({
    addIn: "built",
    before: (page) =>
      page.route("**/workbench/chunks/workbench.js", async (route) => {
        await page.waitForFunction(paneIsThere);
        await route.continue();
      }),
  });
  await early.select("H20");
  await early.page.keyboard.press("F6");
  await early.page.keyboard.press("F6");
  expect(await early.page.evaluate(() => document.activeElement?.id)).toBe("sample");
  await early.close();
});

test("nothing complained and nothing left the computer", () => {
  expect(workbench.complaints).toEqual([]);
});
