import { strFromU8, strToU8 } from "fflate";
import type { Parts } from "./open-package";
import { attribute, elements, escaped, xmlText } from "./xml-text";

export interface Relationship {
  id: string;
  /** the last word of its type: worksheet, styles, customXml, … */
  kind: string;
  /** the name of the part; undefined for a link that leads out of the file */
  part: string | undefined;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

const relationsPath = (part: string): string => {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** A target as it stands in a relationship of `from`, as the name of a part. */
function resolved(from: string, target: string): string {
  const path = target.startsWith("/") ? target : `${from.replace(/[^/]*$/, "")}${target}`;
  const out: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") out.pop();
    else if (step !== "" && step !== ".") out.push(step);
  }
  return out.join("/");
}

/** The relationships of a part; of the package itself for "". */
export function relationships(parts: Parts, of: string): Relationship[] {
  const path = relationsPath(of);
  const bytes = parts.get(path);
  if (!bytes) return [];
  return elements(xmlText(bytes, path), "Relationship").map(({ tag }) => ({
    id: attribute(tag, "Id") ?? "",
    kind: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
    part:
      attribute(tag, "TargetMode") === "External"
        ? undefined
        : resolved(of, attribute(tag, "Target") ?? ""),
  }));
}

/** Adds a relationship from one part to another; gives its id. */
export function relate(parts: Parts, of: string, type: string, to: string): string {
  const path = relationsPath(of);
  const bytes = parts.get(path);
  const before = bytes
    ? xmlText(bytes, path)
    : `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const open = before.replace(/(<Relationships[^>]*?)\/>\s*$/, "$1></Relationships>");
  const used = new Set(elements(open, "Relationship").map(({ tag }) => attribute(tag, "Id")));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const one = `<Relationship Id="rId${number}" Type="${type}" Target="/${escaped(to)}"/>`;
  parts.set(path, strToU8(open.replace(/<\/(\w+:)?Relationships>\s*$/, `${one}$&`)));
  return `rId${number}`;
}

/** Takes a part out of the file with every relationship that leads to it. */
export function removePart(parts: Parts, of: string, part: string): void {
  const path = relationsPath(of);
  const xml = xmlText(parts.get(path)!, path);
  const links = elements(xml, "Relationship").filter(
    ({ tag }) => resolved(of, attribute(tag, "Target") ?? "") === part,
  );
  parts.set(
    path,
    strToU8(links.reduceRight((out, l) => out.slice(0, l.start) + out.slice(l.end), xml)),
  );
  parts.delete(part);
  parts.delete(relationsPath(part));
  const types = strFromU8(parts.get(CONTENT_TYPES)!);
  const own = elements(types, "Override").filter(
    ({ tag }) => attribute(tag, "PartName") === `/${part}`,
  );
  parts.set(
    CONTENT_TYPES,
    strToU8(own.reduceRight((out, o) => out.slice(0, o.start) + out.slice(o.end), types)),
  );
}

/** Says what a part is. Parts ending in .xml that are plain XML need no word of their own. */
export function declarePart(parts: Parts, part: string, contentType: string): void {
  let types = strFromU8(parts.get(CONTENT_TYPES)!);
  if (!/Extension="xml"/i.test(types)) {
    const xml = '<Default Extension="xml" ContentType="application/xml"/>';
    types = types.replace(/<(\w+:)?Types[^>]*>/, (open) => open + xml);
  }
  if (types.includes(`PartName="/${part}"`)) return;
  const one = `<Override PartName="/${escaped(part)}" ContentType="${contentType}"/>`;
  parts.set(CONTENT_TYPES, strToU8(types.replace(/<\/(\w+:)?Types>\s*$/, `${one}$&`)));
}
