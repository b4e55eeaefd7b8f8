import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The one without windows first: its pages are the same, and it takes half the processor time. */
const browserNames = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const officeNames = ["soffice", "libreoffice"];

/**
 * Path of a Chromium or Chrome, or undefined. `BROWSER_PATH` in the environment decides first.
 */
export function findBrowser(): string | undefined {
  return fromEnvironment("BROWSER_PATH") ?? firstOnPath(browserNames);
}

/** Path of LibreOffice's `soffice`, or undefined. `SOFFICE_PATH` in the environment decides first. */
export function findOffice(): string | undefined {
  return fromEnvironment("SOFFICE_PATH") ?? firstOnPath(officeNames);
}

/** Whether some installed font draws simplified Chinese; without one, pictures show empty boxes. */
export function hasChineseFont(): boolean {
  return run("fc-list", [":lang=zh-cn", "family"]) !== "";
}

function fromEnvironment(name: string): string | undefined {
  const path = process.env[name];
  return path !== undefined && existsSync(path) ? path : undefined;
}

function firstOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(":").filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(existsSync);
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
