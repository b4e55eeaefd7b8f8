import { environments, localBaseUrl, type Environment } from "./environments";

export interface Place {
  readonly environment: Environment;
  /** https address without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Reads ENVIRONMENT and BASE_URL. Without an environment the build is for this machine. Throws when
 * the environment is unknown, or when another place than this machine has no https address.
 */
export function readPlace(settings: Readonly<Record<string, string | undefined>>): Place {
  const environment = settings.ENVIRONMENT ?? "local";
  if (!isEnvironment(environment)) {
    const known = Object.keys(environments).join(", ");
    throw new Error(`ENVIRONMENT is "${environment}"; it can be one of ${known}.`);
  }
  const baseUrl = (settings.BASE_URL ?? (environment === "local" ? localBaseUrl : "")).replace(
    /\/+$/,
    "",
  );
  if (!/^https:\/\/[^\s"'<>&?#]+$/.test(baseUrl)) {
    throw new Error(`BASE_URL must be the https address of the add-in, and is "${baseUrl}".`);
  }
  return { environment, baseUrl };
}

/** The manifest for a place, made from manifest.xml, which is the one for this machine. */
export function writeManifest(localManifest: string, { environment, baseUrl }: Place): string {
  const { local, [environment]: target } = environments;
  const [from, to] = [local, target].map(({ id, suffix, namespace }) => [
    ...[id, suffix.zh, suffix.en],
    namespace === "" ? pageName : `${pageName}?names=${namespace}`,
    namespace === "" ? "=POLICY_" : `=${namespace}.POLICY_`,
    namespaceOf(namespace),
  ]) as [string[], string[]];
  const named = from.reduce(
    (xml, text, i) => replaceSome(xml, text, to[i]!),
    withoutHeader(localManifest),
  );
  const placed = replaceSome(named, localBaseUrl, baseUrl);
  return target.namespace === "" ? withoutNamespace(placed) : placed;
}

const pageName = "taskpane.html";
const namespaceOf = (name: string) =>
  `<bt:String id="Functions.Namespace" DefaultValue="${name}"/>`;

/** No namespace is no element: an empty one keeps Excel for the desktop from loading the add-in. */
function withoutNamespace(xml: string): string {
  return xml.replace(/^.*"Functions\.Namespace".*\n/gm, "");
}

/** The comment at the top speaks of the file in the repository only. */
function withoutHeader(xml: string): string {
  return xml.replace(/<!--[\s\S]*?-->\s*(?=<OfficeApp)/, "");
}

function replaceSome(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`manifest.xml does not hold "${from}".`);
  return xml.replaceAll(from, to);
}

function isEnvironment(name: string): name is Environment {
  return Object.hasOwn(environments, name);
}
