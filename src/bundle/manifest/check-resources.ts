import { descendants, find, type Element } from "./parse-xml";
import { problem, type Problem } from "./problem";

const lists = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"];
const longestResid = 32;
const longestShort = 125;
const longestLong = 250;

/** Ids of resources: each short enough, unique, used somewhere; and each use finds its resource. */
export function checkResources(root: Element): Problem[] {
  const resources = resourcesOf(root);
  const uses = descendants(root).filter((element) => "resid" in element.attributes);
  const ids = new Set(resources.map(idOf));
  const used = new Set(uses.map((use) => use.attributes.resid ?? ""));
  return [
    ...uses
      .filter((use) => !ids.has(use.attributes.resid ?? ""))
      .map((use) => problem("dangling", use, `no resource "${use.attributes.resid}"`)),
    ...resources
      .filter((resource) => !used.has(idOf(resource)))
      .map((resource) => problem("unused", resource, `nothing uses "${idOf(resource)}"`)),
    ...resources
      .filter((resource) => idOf(resource).length > longestResid)
      .map((resource) => problem("long-id", resource, `an id has at most ${longestResid} signs`)),
    ...repeated(resources),
  ];
}

/** Strings within Office's limits, and every one in both languages. */
export function checkStrings(root: Element): Problem[] {
  return [
    ...checkStringsIn(root, "VersionOverrides/Resources/bt:ShortStrings", longestShort),
    ...checkStringsIn(root, "VersionOverrides/Resources/bt:LongStrings", longestLong),
    ...checkString(find(root, "DisplayName"), longestShort),
    ...checkString(find(root, "Description"), longestLong),
    ...checkMetadataLanguages(root),
  ];
}

function checkStringsIn(root: Element, path: string, longest: number): Problem[] {
  return (find(root, path)?.children ?? []).flatMap((string) => checkString(string, longest));
}

function checkString(string: Element | undefined, longest: number): Problem[] {
  if (string === undefined) return [];
  const texts = [
    string.attributes.DefaultValue,
    ...string.children.map((one) => one.attributes.Value),
  ];
  const problems: Problem[] = [];
  if (texts.some((text) => text === undefined || text.trim() === "")) {
    problems.push(problem("empty", string, "a string is empty"));
  }
  if (texts.some((text) => (text ?? "").length > longest)) {
    problems.push(problem("long-string", string, `a string has at most ${longest} signs`));
  }
  return [...problems, ...checkLanguages(string)];
}

/** zh-CN is the default locale, so each text needs exactly the en-US override. */
function checkLanguages(string: Element): Problem[] {
  const locales = string.children.map((override) => override.attributes.Locale);
  if (locales.length === 1 && locales[0] === "en-US") return [];
  return [problem("language", string, "needs its default in zh-CN and one override, for en-US")];
}

function checkMetadataLanguages(root: Element): Problem[] {
  const url = resourcesOf(root).find((resource) => idOf(resource) === "Functions.Metadata.Url");
  if (url === undefined) return [];
  const inEnglish = url.children.find((override) => override.attributes.Locale === "en-US");
  const isRight =
    url.attributes.DefaultValue?.endsWith("/functions.zh-CN.json") &&
    inEnglish?.attributes.Value?.endsWith("/functions.json");
  if (isRight) return [];
  const wanted = "functions.zh-CN.json by default and functions.json for en-US";
  return [problem("metadata-language", url, `the functions' metadata is ${wanted}`)];
}

function repeated(resources: readonly Element[]): Problem[] {
  const seen = new Set<string>();
  return resources
    .filter((resource) => seen.size === seen.add(idOf(resource)).size)
    .map((resource) => problem("repeated-id", resource, `"${idOf(resource)}" stands twice`));
}

function resourcesOf(root: Element): Element[] {
  return lists.flatMap((list) => find(root, `VersionOverrides/Resources/${list}`)?.children ?? []);
}

function idOf(resource: Element): string {
  return resource.attributes.id ?? "";
}
