import { descendants, type Element } from "./parse-xml";
import { problem, type Problem } from "./problem";

/**
 * Which children an element may have, in which order ("!" marks the ones that must be there).
 * Office refuses a manifest whose elements stand in another order, without saying why. Source:
 * Microsoft's "manifest element ordering" and the elements' reference pages; only what a task pane
 * add-in for Excel uses is listed, so that a misspelt element is a mistake too.
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id!", "AlternateId", "Version!", "ProviderName!", "DefaultLocale!", "DisplayName!"],
    ...["Description!", "IconUrl!", "HighResolutionIconUrl!", "SupportUrl!", "AppDomains"],
    ...["Hosts!", "Requirements!", "DefaultSettings!", "Permissions!", "VersionOverrides!"],
  ],
  Requirements: ["Sets!", "Methods"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!", "WebApplicationInfo"],
  Host: ["Runtimes!", "AllFormFactors!", "DesktopFormFactor!"],
  Runtimes: ["Runtime!"],
  DesktopFormFactor: ["GetStarted!", "FunctionFile!", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  "ExtensionPoint:CustomFunctions": ["Script!", "Page!", "Metadata!", "Namespace"],
  "ExtensionPoint:PrimaryCommandSurface": ["OfficeTab!"],
  OfficeTab: ["Group!"],
  Group: ["Label!", "Icon!", "Control!"],
  "Control:Button": ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  "Action:ShowTaskpane": ["TaskpaneId!", "SourceLocation!", "Title"],
  Resources: ["bt:Images!", "bt:Urls!", "bt:ShortStrings!", "bt:LongStrings!"],
};

const repeatable = new Set(["Control", "Group", "ExtensionPoint"]);

/** Elements that are unknown, in the wrong order, doubled or absent. */
export function checkStructure(root: Element): Problem[] {
  if (root.name !== "OfficeApp" || root.attributes["xsi:type"] !== "TaskPaneApp") {
    return [problem("root", root, 'the root must be <OfficeApp xsi:type="TaskPaneApp">')];
  }
  return descendants(root).flatMap(checkChildren);
}

function checkChildren(element: Element): Problem[] {
  const words = order[`${element.name}:${element.attributes["xsi:type"]}`] ?? order[element.name];
  // the outer <Host Name="Workbook"/> is a leaf that shares its name with the inner one
  if (words === undefined || (element.name === "Host" && "Name" in element.attributes)) return [];
  const names = words.map((word) => word.replace("!", ""));
  return [...checkPresence(element, words), ...checkOrder(element, names)];
}

function checkPresence(element: Element, words: readonly string[]): Problem[] {
  return words
    .filter((word) => word.endsWith("!"))
    .map((word) => word.slice(0, -1))
    .filter((name) => !element.children.some((child) => child.name === name))
    .map((name) => problem("absent", element, `<${element.name}> needs <${name}>`));
}

function checkOrder(element: Element, names: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  let reached = -1;
  for (const child of element.children) {
    const place = names.indexOf(child.name);
    if (place < 0) {
      problems.push(problem("unknown", child, `<${element.name}> knows no <${child.name}>`));
    } else if (place < reached) {
      const late = `<${child.name}> must stand before <${names[reached]}> in <${element.name}>`;
      problems.push(problem("order", child, late));
    } else if (place === reached && !repeatable.has(child.name)) {
      problems.push(problem("doubled", child, `<${child.name}> stands twice`));
    }
    reached = Math.max(reached, place);
  }
  return problems;
}
