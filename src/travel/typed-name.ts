/** What functions stand in where an add-in is not the one in production (src/bundle/manifest/environments.ts). */
const NAMESPACES = ["STAGING", "LOCAL"];

/** The same at the head of a name: typed with a dot, stored in files with an underscore. */
export const NAMESPACE = new RegExp(`^(${NAMESPACES.join("|")})[._]`, "i");

/**
 * A function's name as people type it in this build: as it is, or in the namespace that the manifest of another place
 * than production gives it, and that it tells the page in its address (`taskpane.html?names=STAGING`).
 */
export function typedName(name: string): string {
  const page = (globalThis as { location?: { search?: string } }).location;
  const namespace = new URLSearchParams(page?.search).get("names") ?? "";
  return NAMESPACES.includes(namespace) ? `${namespace}.${name}` : name;
}
