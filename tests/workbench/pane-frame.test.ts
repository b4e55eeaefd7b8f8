import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaneFrame } from "../../src/workbench/pane-frame";

const MINUTE = 60_000;

/** An iframe, as far as its page's coming goes. */
class Iframe extends EventTarget {
  src = "";

  loads(): void {
    this.dispatchEvent(new Event("load"));
  }
}

let iframe: Iframe;
let frame: PaneFrame;

beforeEach(() => {
  vi.useFakeTimers();
  iframe = new Iframe();
  vi.stubGlobal("document", { getElementById: () => iframe });
  frame = new PaneFrame({} as Window);
});
afterEach(() => vi.useRealTimers());

/** What has come of loading so far. */
function loading(): { state: string } {
  const seen = { state: "under way" };
  frame.load().then(
    () => (seen.state = "ready"),
    () => (seen.state = "given up"),
  );
  return seen;
}

describe("the page of the add-in in its frame", () => {
  it("is waited for as long as it comes, on a machine that is slow", async () => {
    const seen = loading();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(seen.state).toBe("under way");
    frame.functions.set("POLICY_AWARD", () => 0);
    iframe.loads();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.state).toBe("ready");
  });

  it("is given up when it is there and registers no function", async () => {
    const seen = loading();
    iframe.loads();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(seen.state).toBe("given up");
  });
});
