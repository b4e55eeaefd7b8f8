/**
 * Makes sure that the tests find what npm cannot bring: a browser, LibreOffice Calc and a Chinese
 * font. Installs Debian's packages when it may; otherwise says what to install and exits with 1.
 */
import { spawnSync } from "node:child_process";
import { findBrowser, findOffice, hasChineseFont } from "./find-tools";

interface Tool {
  readonly name: string;
  readonly debianPackage: string;
  readonly isThere: () => boolean;
}

const tools: readonly Tool[] = [
  {
    name: "Chromium (or BROWSER_PATH)",
    debianPackage: "chromium-headless-shell",
    isThere: () => findBrowser() !== undefined,
  },
  {
    name: "LibreOffice Calc (or SOFFICE_PATH)",
    debianPackage: "libreoffice-calc",
    isThere: () => findOffice() !== undefined,
  },
  { name: "a Chinese font", debianPackage: "fonts-noto-cjk", isThere: hasChineseFont },
];

const absent = () => tools.filter((tool) => !tool.isThere());

function runsQuietly(command: readonly string[]): boolean {
  const [program = "", ...args] = command;
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** The words that must stand before apt-get here, or undefined where packages cannot be installed. */
function installerPrefix(): readonly string[] | undefined {
  if (!runsQuietly(["apt-get", "--version"])) return undefined;
  if (process.getuid?.() === 0) return [];
  return runsQuietly(["sudo", "-n", "true"]) ? ["sudo", "-n"] : undefined;
}

function aptGet(prefix: readonly string[], args: readonly string[]): void {
  const words = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", ...args];
  spawnSync(words[0] ?? "", words.slice(1), { stdio: ["ignore", "ignore", "inherit"] });
}

function install(packages: readonly string[]): void {
  const prefix = installerPrefix();
  if (prefix === undefined) return;
  console.log(`Installing ${packages.join(", ")} for the tests (apt-get) ...`);
  aptGet(prefix, ["update"]);
  aptGet(prefix, ["install", "-y", "--no-install-recommends", ...packages]);
}

if (absent().length > 0) install(absent().map((tool) => tool.debianPackage));

const stillAbsent = absent();
if (stillAbsent.length > 0) {
  const names = stillAbsent.map((tool) => tool.name).join(", ");
  const packages = stillAbsent.map((tool) => tool.debianPackage).join(" ");
  console.error(`The tests need ${names}. On Debian or Ubuntu: sudo apt-get install ${packages}`);
  process.exit(1);
}
