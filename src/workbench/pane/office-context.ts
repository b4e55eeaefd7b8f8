import type { PaneHost } from "./office-session";

/** The API sets that the workbench answers for. Members beyond them fail with their name. */
const SUPPORTED: Record<string, number> = {
  ExcelApi: 1.14,
  CustomFunctionsRuntime: 1.3,
  CustomFunctions: 1.3,
  SharedRuntime: 1.1,
};

const version = (text: string | undefined): number => Number(text ?? "1.0");

/** 1.14 is newer than 1.9: versions compare part by part. */
function supports(set: string, asked?: string): boolean {
  const has = SUPPORTED[set];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = String(has).split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = String(asked ?? "1.0")
    .split(".")
    .map(Number);
  return (
    Number.isFinite(version(asked)) &&
    (major > askedMajor || (major === askedMajor && minor >= askedMinor))
  );
}

type Callback = (result: { status: string; value?: unknown }) => void;

function documentSettings(settings: PaneHost["settings"]) {
  return {
    get: (key: string) => settings().get(key) ?? null,
    set: (key: string, value: unknown) => void settings().set(key, value),
    remove: (key: string) => void settings().delete(key),
    saveAsync: (...args: unknown[]) => {
      const done = args.findLast((one) => typeof one === "function") as Callback | undefined;
      done?.({ status: "succeeded" });
    },
  };
}

/** What Excel on the web tells of its theme; the workbench has that of the browser. */
const officeTheme = ({ matches: dark }: { readonly matches: boolean }) => ({
  bodyBackgroundColor: dark ? "#212121" : "#FFFFFF",
  bodyForegroundColor: dark ? "#FFFFFF" : "#000000",
  controlBackgroundColor: dark ? "#292929" : "#FFFFFF",
  controlForegroundColor: dark ? "#FFFFFF" : "#000000",
  isDarkTheme: dark,
});

export const THEME_CHANGED = "officeThemeChanged";

/** Office.context as Excel on the web would fill it, in the language of the workbench. */
export function officeContext({ language, settings }: PaneHost, pane: Window) {
  const asked = () => pane.matchMedia("(prefers-color-scheme: dark)");
  // a list that is read between a change and its event tells no event: what is listened to is never asked
  const dark = asked();
  const onThemeChange = (type: string, tell: (event: unknown) => void) => {
    if (type !== THEME_CHANGED) return;
    dark.addEventListener("change", () => tell({ officeTheme: officeTheme(asked()) }));
  };
  return {
    displayLanguage: language,
    contentLanguage: language,
    host: "Excel",
    platform: "OfficeOnline",
    partitionKey: "workbench",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    get officeTheme() {
      return officeTheme(asked());
    },
    requirements: { isSetSupported: supports },
    document: {
      settings: documentSettings(settings),
      url: "",
      mode: "readWrite",
      addHandlerAsync: onThemeChange,
      removeHandlerAsync: () => undefined,
    },
  };
}
