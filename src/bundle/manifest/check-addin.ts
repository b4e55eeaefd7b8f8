import { namespaceId } from "./check-resources";
import { environments } from "./environments";
import { descendants, find, findAll, type Element } from "./parse-xml";
import { problem, type Problem } from "./problem";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const version = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/;
const host = "VersionOverrides/Hosts/Host";
const neededSets = ["CustomFunctionsRuntime", "SharedRuntime"];

/** Who the add-in is: id, version, default language, permission. */
export function checkIdentity(root: Element): Problem[] {
  return [
    ...expectText(root, "Id", guid, "a lower-case GUID"),
    ...expectText(root, "Version", version, "four numbers, as 1.2.0.0"),
    ...expectText(root, "DefaultLocale", /^en-US$/, "en-US"),
    ...expectText(root, "Permissions", /^ReadWriteDocument$/, "ReadWriteDocument"),
    ...findAll(root, "AppDomains/AppDomain")
      .filter((domain) => domain.text.includes("*"))
      .map((domain) => problem("app-domain", domain, "an AppDomain may hold no wildcard")),
  ];
}

/** One page for functions and pane, alive for long; functions in the namespace of their environment, and no other. */
export function checkRuntime(root: Element): Problem[] {
  const runtime = find(root, `${host}/Runtimes/Runtime`);
  const problems = checkNamespace(root);
  if (runtime === undefined) return problems;
  if (runtime.attributes.lifetime !== "long") {
    problems.push(problem("lifetime", runtime, 'the runtime needs lifetime="long"'));
  }
  const pages = pagesOf(root).filter((page) => page.attributes.resid !== runtime.attributes.resid);
  return [
    ...problems,
    ...pages.map((page) => problem("page", page, "must name the page that the Runtime names")),
    ...checkSourceLocation(root, runtime),
  ];
}

/**
 * In production functions have no namespace, ever: workbooks hold their names. Elsewhere they have the one of their
 * environment, which the page is told in its address, since Excel gives #REF! where two add-ins share a name.
 */
function checkNamespace(root: Element): Problem[] {
  const id = find(root, "Id")?.text;
  const wanted = Object.values(environments).find((place) => place.id === id)?.namespace ?? "";
  const given = descendants(root).filter(({ name }) => name === "Namespace");
  const texts = findAll(root, "VersionOverrides/Resources/bt:ShortStrings/bt:String")
    .filter(({ attributes }) => attributes.id === namespaceId)
    .map(({ attributes, children }) => (children.length > 0 ? "" : attributes.DefaultValue));
  const page = find(root, "DefaultSettings/SourceLocation")?.attributes.DefaultValue ?? "";
  const isRight =
    given.every(({ attributes }) => attributes.resid === namespaceId) &&
    [given.length, texts.length].every((count) => count === (wanted === "" ? 0 : 1)) &&
    texts.every((text) => text === wanted) &&
    new URLSearchParams(page.split("?")[1]).get("names") === (wanted === "" ? null : wanted);
  if (isRight) return [];
  const must =
    wanted === "" ? "no namespace" : `the namespace ${wanted}, in the page's address too`;
  return [problem("namespace", given[0] ?? root, `this id needs ${must}`)];
}

function pagesOf(root: Element): Element[] {
  return [
    ...findAll(root, `${host}/AllFormFactors/ExtensionPoint/Page/SourceLocation`),
    ...findAll(root, `${host}/DesktopFormFactor/FunctionFile`),
    ...descendants(root)
      .filter((element) => element.name === "Action")
      .flatMap((action) => findAll(action, "SourceLocation")),
  ];
}

function checkSourceLocation(root: Element, runtime: Element): Problem[] {
  const source = find(root, "DefaultSettings/SourceLocation");
  const page = findAll(root, "VersionOverrides/Resources/bt:Urls/bt:Url").find(
    (url) => url.attributes.id === runtime.attributes.resid,
  );
  if (source === undefined || source.attributes.DefaultValue === page?.attributes.DefaultValue) {
    return [];
  }
  return [problem("page", source, "must be the page that the Runtime names")];
}

/** The requirement sets without which the add-in cannot work, at 1.1. */
export function checkRequirements(root: Element): Problem[] {
  const requirements = find(root, "Requirements") ?? root;
  const sets = findAll(requirements, "Sets/Set");
  const named = (name: string) => sets.find((set) => set.attributes.Name === name);
  return neededSets
    .filter((name) => named(name)?.attributes.MinVersion !== "1.1")
    .map((name) => problem("requirement", requirements, `needs the set ${name} 1.1`));
}

/** Ids of groups and controls, each once. */
export function checkControlIds(root: Element): Problem[] {
  const seen = new Set<string>();
  return descendants(root)
    .filter((element) => element.name === "Group" || element.name === "Control")
    .filter((element) => seen.size === seen.add(element.attributes.id ?? "").size)
    .map((element) => problem("control-id", element, `"${element.attributes.id}" stands twice`));
}

function expectText(root: Element, path: string, form: RegExp, wanted: string): Problem[] {
  const element = find(root, path);
  if (element === undefined || form.test(element.text)) return [];
  return [problem(path.toLowerCase(), element, `<${path}> must be ${wanted}`)];
}
