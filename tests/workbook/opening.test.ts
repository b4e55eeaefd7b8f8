import { beforeEach, describe, expect, it, vi } from "vitest";
import { HostFault } from "../../src/workbook";
import { askOnOpening, openingNow } from "../../src/workbook/opening";

/** The settings of a document as Office has them: in memory until they are saved, and lost where they are not. */
class Settings {
  readonly kept = new Map<string, unknown>();
  private readonly inMemory = new Map<string, unknown>();
  fails = false;
  get = (key: string) => this.inMemory.get(key) ?? null;
  set = (key: string, value: unknown) => void this.inMemory.set(key, value);
  remove = (key: string) => void this.inMemory.delete(key);
  saveAsync(tell: (result: { status: string; error?: { message: string } }) => void) {
    if (this.fails) return tell({ status: "failed", error: { message: "read only" } });
    this.kept.clear();
    for (const [key, value] of this.inMemory) this.kept.set(key, value);
    tell({ status: "succeeded" });
  }
}

let settings: Settings;
beforeEach(() => {
  settings = new Settings();
  const AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" };
  vi.stubGlobal("Office", { AsyncResultStatus, context: { document: { settings } } });
});

describe("what a file asks of Excel when it is opened", () => {
  it("is nothing by default", async () => {
    expect(await openingNow()).toEqual({ pane: false, unasked: false });
    expect(settings.kept.size).toBe(0);
  });

  it("is kept under the names that Microsoft's programs read, and taken out again", async () => {
    await askOnOpening("unasked", true);
    expect([...settings.kept]).toEqual([["Office.DisableTrustUX", true]]);
    await askOnOpening("pane", true);
    expect(settings.kept.get("Office.AutoShowTaskpaneWithDocument")).toBe(true);
    expect(await openingNow()).toEqual({ pane: true, unasked: true });
    await askOnOpening("unasked", false);
    expect([...settings.kept.keys()]).toEqual(["Office.AutoShowTaskpaneWithDocument"]);
    expect(await openingNow()).toEqual({ pane: true, unasked: false });
  });

  it("loads the runtime that pane and functions share with the file, where the pane opens with it", async () => {
    const StartupBehavior = { load: "Load", none: "None" };
    const startup: string[] = [];
    const setStartupBehavior = (one: string) => {
      startup.push(one);
      // an Excel that cannot leaves what the file asks for
      return one === "None" ? Promise.reject(new Error("not here")) : Promise.resolve();
    };
    vi.stubGlobal("Office", { ...Office, StartupBehavior, addin: { setStartupBehavior } });
    await askOnOpening("unasked", true);
    expect(startup).toEqual([]);
    await askOnOpening("pane", true);
    await askOnOpening("pane", false);
    expect(startup).toEqual(["Load", "None"]);
    expect(await openingNow()).toEqual({ pane: false, unasked: true });
  });

  it("stays as it was where Office does not keep it", async () => {
    await askOnOpening("pane", true);
    settings.fails = true;
    await expect(askOnOpening("unasked", true)).rejects.toEqual(
      new HostFault("refused", "read only"),
    );
    await expect(askOnOpening("pane", false)).rejects.toBeInstanceOf(HostFault);
    expect(await openingNow()).toEqual({ pane: true, unasked: false });
  });

  it("cannot be told, nor asked for, where Office has no document", async () => {
    for (const office of [{ context: {} }, undefined]) {
      vi.stubGlobal("Office", office);
      expect(await openingNow()).toBeUndefined();
      await expect(askOnOpening("pane", true)).rejects.toEqual(new HostFault("no-host"));
    }
  });
});
