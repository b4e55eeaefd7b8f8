import { CALCULATION } from "./blank-package";
import type { NameEntry } from "./book-parts";
import { attribute, element, escaped, prefixOf, withAttribute } from "./xml-text";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const AFTER_NAMES =
  /<(\w+:)?(calcPr|oleSize|customWorkbookViews|pivotCaches|extLst)[\s/>]|<\/(\w+:)?workbook>/;
const AFTER_CALCULATION =
  /<(\w+:)?(oleSize|customWorkbookViews|pivotCaches|extLst)[\s/>]|<\/(\w+:)?workbook>/;

const NAME = /<(?:\w+:)?definedName\s[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?definedName>)/g;

const inserted = (xml: string, before: RegExp, written: string): string => {
  const at = xml.search(before);
  return xml.slice(0, at) + written + xml.slice(at);
};

function withInner(xml: string, name: string, inner: string): string {
  const found = element(xml, name)!;
  const tag = found.tag.replace(/\s*\/>$/, ">");
  const closing = `</${/^<([\w.:-]+)/.exec(found.tag)![1]!}>`;
  return xml.slice(0, found.start) + tag + inner + closing + xml.slice(found.end);
}

const sheetTags = (xml: string): string[] =>
  [...(element(xml, "sheets")?.inner ?? "").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(
    ([tag]) => tag,
  );

/** The main part of a workbook with one more sheet at the end; `link` is its relationship. */
export function withSheet(xml: string, name: string, link: string): string {
  const ids = sheetTags(xml).map((tag) => Number(attribute(tag, "sheetId")));
  const tag = `<${prefixOf(xml)}sheet name="${escaped(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${link}" xmlns:r="${OFFICE}"/>`;
  return withInner(xml, "sheets", element(xml, "sheets")!.inner + tag);
}

/** The main part without a sheet that nothing refers to, and without the names that are its own. */
export function withoutSheet(xml: string, name: string): string {
  const tags = sheetTags(xml);
  const gone = tags.findIndex((one) => attribute(one, "name") === name);
  const names = element(xml, "definedNames");
  const rest = names?.inner.replace(NAME, (one) => {
    const open = one.slice(0, one.indexOf(">") + 1);
    const index = Number(attribute(open, "localSheetId") ?? -1);
    if (index === gone) return "";
    // names know their sheet by its place
    return index > gone
      ? one.replace(open, withAttribute(open, "localSheetId", `${index - 1}`))
      : one;
  });
  const without = xml.replace(tags[gone]!, "");
  if (rest === undefined || rest === names!.inner) return without;
  const found = element(without, "definedNames")!;
  if (rest.trim() === "") return without.slice(0, found.start) + without.slice(found.end);
  return withInner(without, "definedNames", rest);
}

/** The main part with a sheet that is not shown. */
export function withHiddenSheet(xml: string, name: string): string {
  const tag = sheetTags(xml).find((one) => attribute(one, "name") === name)!;
  return xml.replace(tag, () => withAttribute(tag, "state", "hidden"));
}

/** The main part with a defined name written anew, or taken out where `formula` is undefined. */
export function withName(
  xml: string,
  { name, sheet }: Pick<NameEntry, "name" | "sheet">,
  formula: string | undefined,
): string {
  const p = prefixOf(xml);
  const empty = `<${p}definedNames></${p}definedNames>`;
  const ready = element(xml, "definedNames") ? xml : inserted(xml, AFTER_NAMES, empty);
  const index = sheetTags(xml).findIndex((tag) => attribute(tag, "name") === sheet);
  let tag = `<${p}definedName name="${escaped(name)}"${index >= 0 ? ` localSheetId="${index}"` : ""}>`;
  const found = element(ready, "definedNames")!;
  const rest = found.inner.replace(NAME, (one) => {
    const open = one.slice(0, one.indexOf(">") + 1);
    const same =
      attribute(open, "name")?.toLowerCase() === name.toLowerCase() &&
      Number(attribute(open, "localSheetId") ?? -1) === index;
    // what the file says beside (a comment, hidden) stays
    if (same) tag = open.replace(/\s*\/>$/, ">");
    return same ? "" : one;
  });
  const added = formula === undefined ? "" : `${tag}${escaped(formula)}</${p}definedName>`;
  if ((rest + added).trim() === "") return ready.slice(0, found.start) + ready.slice(found.end);
  return withInner(ready, "definedNames", rest + added);
}

/** The main part with the word on whether everything is calculated anew on opening. */
export function withCalculation(xml: string, onOpening: boolean): string {
  const found = element(xml, "calcPr");
  let tag = found?.tag ?? `<${prefixOf(xml)}calcPr/>`;
  tag = withAttribute(tag, "calcId", CALCULATION);
  tag = withAttribute(tag, "fullCalcOnLoad", onOpening ? "1" : undefined);
  tag = withAttribute(tag, "forceFullCalc", undefined);
  if (!found) return inserted(xml, AFTER_CALCULATION, tag);
  return xml.slice(0, found.start) + tag + xml.slice(found.start + found.tag.length);
}
