import { act, cleanup } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { themeFor } from "../../../src/taskpane/shell/pane-theme";
import { openPane } from "../open-pane";

interface Theme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  isDarkTheme?: boolean;
}

const white: Theme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  isDarkTheme: false,
};
const black: Theme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

/** Office with its theme, and with or without an event for it. */
function officeWith(event: "told" | "silent" | "throws") {
  const handlers = new Set<(event: { officeTheme: Theme }) => void>();
  const context = {
    officeTheme: white,
    document: {
      addHandlerAsync: (type: string, handler: (event: { officeTheme: Theme }) => void) => {
        if (event === "throws") throw new Error("not supported");
        if (type === "officeThemeChanged" && event === "told") handlers.add(handler);
      },
      removeHandlerAsync: (_type: string, { handler }: { handler: never }) =>
        handlers.delete(handler),
    },
  };
  vi.stubGlobal("Office", { context, EventType: { OfficeThemeChanged: "officeThemeChanged" } });
  return {
    handlers,
    change(theme: Theme) {
      context.officeTheme = theme;
      for (const handler of handlers) handler({ officeTheme: theme });
    },
  };
}

/** The system's preferences, which can change while the pane is open. */
function systemWith(preferences: Record<string, boolean>) {
  const listeners = new Set<() => void>();
  vi.stubGlobal("matchMedia", (text: string) => ({
    get matches() {
      return preferences[text.replace(/[()]/g, "").split(":")[0]!] ?? false;
    },
    addEventListener: (_type: string, tell: () => void) => listeners.add(tell),
    removeEventListener: (_type: string, tell: () => void) => listeners.delete(tell),
  }));
  return (changes: Record<string, boolean>) => {
    Object.assign(preferences, changes);
    for (const tell of listeners) tell();
  };
}

const scheme = () => document.documentElement.style.colorScheme;
const paper = () =>
  getComputedStyle(document.querySelector(".fui-FluentProvider")!).getPropertyValue(
    "--colorNeutralBackground1",
  );

beforeEach(() => void systemWith({}));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the theme", () => {
  it("follows Office while the pane is open", () => {
    const office = officeWith("told");
    openPane();
    expect([scheme(), paper()]).toEqual(["light", "#ffffff"]);
    act(() => office.change(black));
    expect(scheme()).toBe("dark");
    expect(paper()).not.toBe("#ffffff");
    act(() => office.change(white));
    expect([scheme(), paper()]).toEqual(["light", "#ffffff"]);
    cleanup();
    expect(office.handlers.size).toBe(0);
  });

  it.each(["silent", "throws"] as const)(
    "is read again on coming back where the event is %s",
    (event) => {
      const office = officeWith(event);
      openPane();
      act(() => office.change(black));
      expect(scheme()).toBe("light");
      act(() => void window.dispatchEvent(new Event("focus")));
      expect(scheme()).toBe("dark");
    },
  );

  it("follows the system where Office says nothing", () => {
    const change = systemWith({ "prefers-color-scheme": false });
    openPane();
    expect(scheme()).toBe("light");
    act(() => change({ "prefers-color-scheme": true }));
    expect(scheme()).toBe("dark");
  });

  it("gives way to colours that the system forces", () => {
    const change = systemWith({ "forced-colors": false });
    officeWith("silent");
    openPane();
    act(() => change({ "forced-colors": true, "prefers-color-scheme": true }));
    expect(paper()).toBe("#000000");
    act(() => change({ "forced-colors": false, "prefers-color-scheme": false }));
    expect(paper()).toBe("#ffffff");
  });

  it.each([
    [{ background: "#000000", foreground: "#FFFF00", dark: true }, "contrast"],
    [{ background: "#0A0A0A", foreground: "#FFFFFF" }, "dark"],
    [{ background: "#F0F0F0" }, "light"],
    [{}, "dark"],
  ] as const)("of Office's %o is %s", (look, name) => {
    expect(themeFor(look, true)).toBe(name);
  });
});
