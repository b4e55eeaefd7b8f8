import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkManifest, describeProblem } from "../../../src/bundle/manifest/check-manifest";
import { environments, localBaseUrl } from "../../../src/bundle/manifest/environments";

const manifest = readFileSync("manifest.xml", "utf8");
const { local } = environments;
const { version: packageVersion } = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
};

const built = ["taskpane.html", "functions.js", "functions.json", "functions.zh-CN.json"];
const readFile = (path: string) => {
  if (path.startsWith("assets/")) return readFileSync(path);
  return built.includes(path) || path === "help/index.html" ? Buffer.from("") : undefined;
};

function checksOf(xml: string, read: (path: string) => Buffer | undefined = readFile): string[] {
  const context = { baseUrl: localBaseUrl, packageVersion, readFile: read };
  return checkManifest(xml, context).map((problem) => problem.check);
}

/** The manifest with one place changed; a place that is not there would prove nothing. */
function changed(from: string | RegExp, to: string): string {
  const xml = manifest.replace(from, to);
  if (xml === manifest) throw new Error(`the manifest does not hold ${from}`);
  return xml;
}

describe("manifest.xml", () => {
  it("has no problem", () => {
    const context = { baseUrl: localBaseUrl, packageVersion, readFile };
    expect(checkManifest(manifest, context).map(describeProblem)).toEqual([]);
  });
});

const swapped = /(<DisplayName[\s\S]*?<\/DisplayName>)(\s*)(<Description[\s\S]*?<\/Description>)/;
const aShortString = /<bt:String id="Group.Label"[\s\S]*?<\/bt:String>/;
const long = "长".repeat(126);
const veryLong = "长".repeat(251);
const longId = "A".repeat(33);
const pageOf = (element: string) => new RegExp(`(<${element}>\\s*<SourceLocation resid=")Pane.Url`);

const mistakes: [name: string, check: string, xml: string][] = [
  ["a tag that is not closed", "xml", changed("</Requirements>", "")],
  ["a broken tag", "xml", changed("<Hosts>", "<Hosts")],
  ["a bare ampersand", "xml", changed("测算奖补金额", "测算 & 奖补")],
  ["an attribute twice", "xml", changed('lifetime="long"', 'lifetime="long" lifetime="long"')],
  ["another kind of add-in", "root", changed('"TaskPaneApp"', '"ContentApp"')],
  ["elements swapped at the top", "order", changed(swapped, "$3$2$1")],
  [
    "Runtimes after the form factors",
    "order",
    changed(/(<Runtimes>[\s\S]*?<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"),
  ],
  [
    "Supertip before Label",
    "order",
    changed(/(<Label[^>]*>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/, "$2$1"),
  ],
  ["a misspelt element", "unknown", changed(/SupportUrl/g, "SupportUri")],
  ["no GetStarted", "absent", changed(/<GetStarted>[\s\S]*<\/GetStarted>/, "")],
  ["no support address", "absent", changed(/<SupportUrl.*\/>/, "")],
  ["two FunctionFiles", "doubled", changed(/(<FunctionFile.*\/>)/, "$1$1")],
  ["an id that is no GUID", "id", changed(/<Id>.*<\/Id>/, "<Id>policy-awards</Id>")],
  ["a version of three numbers", "version", changed(/<Version>.*<\/V/, "<Version>1.0.0</V")],
  [
    "a version beside the package's",
    "package-version",
    changed(/<Version>.*<\/V/, "<Version>9.9.9.0</V"),
  ],
  [
    "another default language",
    "defaultlocale",
    changed("en-US</DefaultLocale>", "zh-CN</DefaultLocale>"),
  ],
  ["too small a permission", "permissions", changed(">ReadWriteDocument<", ">ReadDocument<")],
  [
    "a wildcard domain",
    "app-domain",
    changed("<Hosts>", "<AppDomains><AppDomain>https://*.a.cn</AppDomain></AppDomains><Hosts>"),
  ],
  ["no SharedRuntime", "requirement", changed(/<Set Name="SharedRuntime".*\/>/, "")],
  [
    "a newer functions runtime",
    "requirement",
    changed(/(CustomFunctionsRuntime" MinVersion=")1.1/, "$11.4"),
  ],
  ["a namespace in production", "namespace", changed(local.id, environments.production.id)],
  ["this machine's namespace elsewhere", "namespace", changed(local.id, environments.staging.id)],
  ["no namespace beside production", "namespace", changed(/<Namespace .*/, "")],
  [
    "another text for a namespace",
    "namespace",
    changed('resid="Functions.Namespace"', 'resid="Group.Label"'),
  ],
  [
    "a namespace that is translated",
    "namespace",
    changed(
      'DefaultValue="LOCAL"/>',
      'DefaultValue="LOCAL"><bt:Override Locale="zh-CN" Value="本地"/></bt:String>',
    ),
  ],
  ["a page that is not told its names", "namespace", changed(/\?names=LOCAL/g, "")],
  [
    "a namespace before the metadata",
    "order",
    changed(/(<Metadata>[\s\S]*?<\/Metadata>)(\s*)(<Namespace .*\/>)/, "$3$2$1"),
  ],
  ["a short lifetime", "lifetime", changed('"long"', '"short"')],
  ["functions on another page", "page", changed(pageOf("Page"), "$1Help.Url")],
  [
    "the button on another page",
    "page",
    changed(/(TaskpaneId>\s*<S\w+ resid=")Pane.Url/, "$1Help.Url"),
  ],
  [
    "FunctionFile on another page",
    "page",
    changed('FunctionFile resid="Pane', 'FunctionFile resid="Help'),
  ],
  ["another default page", "page", changed(/(Settings>\s*<S.*)taskpane.html/, "$1help/index.html")],
  ["a control id twice", "control-id", changed('"PolicyAwards.ShowPane"', '"PolicyAwards.Group"')],
  [
    "a dangling id",
    "dangling",
    changed('<Label resid="Group.Label"', '<Label resid="Group.Lable"'),
  ],
  [
    "an unused resource",
    "unused",
    changed('<Label resid="Group.Label"', '<Label resid="ShowPane.Label"'),
  ],
  ["an id too long", "long-id", changed(/ShowPane\.Tip/g, longId)],
  ["a resource twice", "repeated-id", changed(aShortString, "$&$&")],
  [
    "a label too long",
    "long-string",
    changed('DefaultValue="Compute an award"', `DefaultValue="${long}"`),
  ],
  ["a tip too long", "long-string", changed("选择政策措施，", veryLong)],
  ["a Chinese text too long", "long-string", changed('Value="测算奖补"', `Value="${long}"`)],
  ["a name too long", "long-string", changed("政策奖补（本地）", long)],
  ["an empty string", "empty", changed('DefaultValue="Compute an award"', 'DefaultValue=" "')],
  [
    "a text without Taiwan",
    "language",
    changed(/<bt:Override Locale="zh-TW" Value="测算.*\/>/, ""),
  ],
  ["a name without Chinese", "language", changed(/(<Override .*政策奖补.*\/>\s*)+/, "")],
  ["a text that is Chinese by default", "language", changed('"Compute an award"', '"测算奖补"')],
  [
    "a text in a third language",
    "language",
    changed('Locale="zh-CN" Value="政策奖补已', 'Locale="zh" Value="政策奖补已'),
  ],
  [
    "two Chinese texts",
    "language",
    changed('Locale="zh-TW" Value="政策奖补已', 'Locale="zh-TW" Value="補助已'),
  ],
  [
    "metadata in one language",
    "metadata-language",
    changed(/(zh-MO" Value=".*)functions.zh-CN.json/, "$1functions.json"),
  ],
  [
    "metadata crossed",
    "metadata-language",
    changed("3000/functions.json", "3000/functions.zh-CN.json"),
  ],
  ["plain http", "https", changed("https://localhost:3000/assets", "http://localhost:3000/assets")],
  ["a foreign host", "host", changed("https://localhost:3000/help", "https://localhost:3001/help")],
  ["an absent file", "file", changed("3000/functions.js", "3000/function.js")],
  ["an absent English file", "file", changed("3000/functions.json", "3000/en/functions.json")],
  ["an icon without 80 px", "icon-sizes", changed(/<bt:Image size="80".*\/>/, "")],
  ["an icon of the wrong size", "icon-size", changed("assets/icon-16.png", "assets/icon-32.png")],
  [
    "a store icon of the wrong size",
    "icon-size",
    changed("assets/icon-64.png", "assets/icon-128.png"),
  ],
];

describe("a planted mistake is caught:", () => {
  it.each(mistakes)("%s", (_name, check, xml) => {
    expect(checksOf(xml)).toContain(check);
  });

  it("a picture that is no PNG", () => {
    const read = (path: string) => (path.endsWith(".png") ? Buffer.from("GIF89a") : readFile(path));
    expect(checksOf(manifest, read)).toContain("icon-size");
  });

  it("says the line", () => {
    const xml = changed('<Label resid="Group.Label"', '<Label resid="Group.Lable"');
    const line = xml.slice(0, xml.indexOf("Group.Lable")).split("\n").length;
    const [first] = checkManifest(xml, { baseUrl: localBaseUrl, packageVersion });
    expect(first).toMatchObject({ check: "dangling", line });
  });
});
