import { checkAddresses, checkIcons, type ReadFile } from "./check-addresses";
import { checkControlIds, checkIdentity, checkRequirements, checkRuntime } from "./check-addin";
import { checkResources, checkStrings } from "./check-resources";
import { checkStructure } from "./check-structure";
import { find, parseXml, XmlError, type Element } from "./parse-xml";
import { problem, type Problem } from "./problem";

export interface ManifestContext {
  /** Where the add-in is served, https, without a slash at the end. */
  readonly baseUrl: string;
  /** The version that the package has, as in package.json (three numbers). */
  readonly packageVersion: string;
  /** Reads a file of the built add-in; without it nothing is said about files. */
  readonly readFile?: ReadFile;
}

/**
 * Everything that is wrong with a manifest, as far as it can be told without Office. Microsoft's
 * own validator works online only and sees neither dangling ids nor absent files.
 */
export function checkManifest(xml: string, context: ManifestContext): Problem[] {
  const root = readRoot(xml);
  if ("check" in root) return [root];
  return [
    ...checkStructure(root),
    ...checkIdentity(root),
    ...checkVersion(root, context.packageVersion),
    ...checkRequirements(root),
    ...checkRuntime(root),
    ...checkControlIds(root),
    ...checkResources(root),
    ...checkStrings(root),
    ...checkAddresses(root, context.baseUrl, context.readFile),
    ...checkIcons(root, context.baseUrl, context.readFile),
  ];
}

function readRoot(xml: string): Element | Problem {
  try {
    return parseXml(xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { check: "xml", line: 0, message: error.message };
  }
}

/** Office fetches the functions' metadata anew only when the manifest's version grows. */
function checkVersion(root: Element, packageVersion: string): Problem[] {
  const version = find(root, "Version");
  if (version === undefined || version.text === `${packageVersion}.0`) return [];
  return [problem("package-version", version, `<Version> must be ${packageVersion}.0`)];
}

/** One line for a person: where, what, and which check says so. */
export function describeProblem({ line, message, check }: Problem): string {
  return `line ${line}: ${message} [${check}]`;
}
