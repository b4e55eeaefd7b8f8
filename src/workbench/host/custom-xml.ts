import {
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
  type HostObject,
  type Resolved,
} from "./host-object";
import type { CustomXmlEntry, OfficeDocument } from "./office-document";

/** The namespace of an XML part's root element; throws where Excel refuses the text. */
function rootNamespace(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) {
    throw invalidArgument("The text is not well-formed XML.", "CustomXmlPartCollection.add");
  }
  return parsed.documentElement.namespaceURI ?? "";
}

function partObject(all: CustomXmlEntry[], entry: CustomXmlEntry): HostObject {
  return {
    kind: "CustomXmlPart",
    identity: () => ({ Id: entry.id }),
    read: { Id: () => entry.id, NamespaceUri: () => rootNamespace(entry.xml) },
    call: {
      GetXml: () => entry.xml,
      SetXml: (xml: string) => {
        rootNamespace(xml);
        entry.xml = xml;
      },
      Delete: () => void all.splice(all.indexOf(entry), 1),
    },
  };
}

function collection(kind: string, all: CustomXmlEntry[], chosen: () => CustomXmlEntry[]) {
  const object = (entry: CustomXmlEntry | undefined): Resolved =>
    entry ? partObject(all, entry) : NULL_OBJECT;
  const required = (found: Resolved, member: string): Resolved => {
    if (found === NULL_OBJECT) throw itemNotFound(`${kind}.${member}`);
    return found;
  };
  const only = (): Resolved => object(chosen().length === 1 ? chosen()[0] : undefined);
  const byId = (id: string): Resolved => object(chosen().find((entry) => entry.id === id));
  return {
    kind,
    items: () => chosen().map((entry) => partObject(all, entry)),
    call: {
      GetCount: () => chosen().length,
      GetItemOrNullObject: byId,
      GetItem: (id: string) => required(byId(id), "getItem"),
      GetOnlyItemOrNullObject: only,
      GetOnlyItem: () => required(only(), "getOnlyItem"),
    },
  };
}

/** Excel.CustomXmlPartCollection: XML that travels with the file, found by namespace or id. */
export function customXmlParts({ parts: { customXml } }: OfficeDocument): HostObject {
  const base = collection("CustomXmlPartCollection", customXml, () => customXml);
  return {
    ...base,
    call: {
      GetCount: base.call.GetCount,
      GetItem: base.call.GetItem,
      GetItemOrNullObject: base.call.GetItemOrNullObject,
      Add: (xml: string) => {
        rootNamespace(xml);
        const entry = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml };
        customXml.push(entry);
        return partObject(customXml, entry);
      },
      GetByNamespace: (uri: string) =>
        collection("CustomXmlPartScopedCollection", customXml, () =>
          customXml.filter((entry) => rootNamespace(entry.xml) === uri),
        ),
    },
  };
}
