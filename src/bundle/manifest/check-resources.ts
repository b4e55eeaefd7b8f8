import { descendants, find, type Element } from "./parse-xml";
import { problem, type Problem } from "./problem";

const lists = ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"];
const longestResid = 32;
/** The string that holds what the functions stand in. */
export const namespaceId = "Functions.Namespace";
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
  // names of functions are the same in every language
  return idOf(string) === namespaceId ? problems : [...problems, ...checkLanguages(string)];
}

/** Every language that Excel calls Chinese. Office looks for exactly the locale: en-GB finds no override for en-US. */
const chinese = ["zh-CN", "zh-TW", "zh-HK", "zh-MO", "zh-SG"];

/** English is what all others get, as in the pane; each text has the same Chinese one for every Chinese locale. */
function checkLanguages(string: Element): Problem[] {
  const locales = string.children.map((override) => override.attributes.Locale);
  const texts = new Set(string.children.map((override) => override.attributes.Value));
  const isWhole = locales.join() === chinese.join() && texts.size === 1;
  const isEnglish = !/\p{Script=Han}/u.test(string.attributes.DefaultValue ?? "");
  if (isWhole && isEnglish) return [];
  const wanted = `needs its default in English and the same override for ${chinese.join(", ")}`;
  return [problem("language", string, wanted)];
}

function checkMetadataLanguages(root: Element): Problem[] {
  const url = resourcesOf(root).find((resource) => idOf(resource) === "Functions.Metadata.Url");
  if (url === undefined) return [];
  const locales = url.children.map((override) => override.attributes.Locale);
  const isRight =
    url.attributes.DefaultValue?.endsWith("/functions.json") &&
    locales.join() === chinese.join() &&
    url.children.every(({ attributes }) => attributes.Value?.endsWith("/functions.zh-CN.json"));
  if (isRight) return [];
  const wanted = "functions.json by default and functions.zh-CN.json for what is Chinese";
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
