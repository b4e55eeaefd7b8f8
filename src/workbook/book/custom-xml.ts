type Context = Excel.RequestContext;

async function partsOf(context: Context, namespace: string): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  return parts.items;
}

/** The XML part of a namespace; of several the first one counts. */
export async function readXml(context: Context, namespace: string): Promise<string | undefined> {
  const [part] = await partsOf(context, namespace);
  if (!part) return undefined;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

/** Writes the XML part of a namespace, or takes it out. */
export async function writeXml(
  context: Context,
  namespace: string,
  xml: string | undefined,
): Promise<void> {
  const [part, ...more] = await partsOf(context, namespace);
  for (const one of more) one.delete();
  if (xml === undefined) part?.delete();
  else if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
}
