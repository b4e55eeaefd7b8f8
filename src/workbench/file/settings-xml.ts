/** The namespace under which the workbench keeps the add-in's settings in a file. */
const SETTINGS_NAMESPACE = "urn:policy-awards:workbench:settings:1";
export const SETTINGS_ID = "{6B1A4C53-0D0B-4E6B-9B5E-5A6C3B0A7D11}";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** Settings as one XML part: each value as JSON in an attribute. */
export function settingsXml(settings: ReadonlyMap<string, unknown>): { id: string; xml: string } {
  const entries = [...settings].map(
    ([key, value]) => `<setting key="${escaped(key)}" value="${escaped(JSON.stringify(value))}"/>`,
  );
  const xml = `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
  return { id: SETTINGS_ID, xml };
}

/** Reads what settingsXml wrote, but for what somebody broke; undefined for any other XML part. */
export function settingsFromXml(xml: string): Map<string, unknown> | undefined {
  if (!xml.includes(`xmlns="${SETTINGS_NAMESPACE}"`)) return undefined;
  const settings = new Map<string, unknown>();
  for (const [, key = "", value = ""] of xml.matchAll(
    /<setting key="([^"]*)" value="([^"]*)"\/>/g,
  )) {
    try {
      settings.set(unescaped(key), JSON.parse(unescaped(value)) as unknown);
    } catch {
      continue;
    }
  }
  return settings;
}
