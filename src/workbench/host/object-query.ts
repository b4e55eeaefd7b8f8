import { isHostObject, NULL_OBJECT, readMember, type HostObject } from "./host-object";

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Paths of a load, grouped by their first member: ["format/fill/color"] → format → ["fill/color"]. */
function byMember(select: string[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    const inner = grouped.get(pascal(first)) ?? [];
    if (rest.length > 0) inner.push(rest.join("/"));
    grouped.set(pascal(first), inner);
  }
  return grouped;
}

/** Every plain property of an object: what load() without names asks for. */
function scalars(object: HostObject): Record<string, unknown> {
  const entries = Object.entries(object.read ?? {}).map(([name, read]) => [name, read()] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isNavigation(value)));
}

function isNavigation(value: unknown): boolean {
  return value === NULL_OBJECT || isHostObject(value);
}

function item(object: HostObject, select: string[]): Record<string, unknown> {
  return { ...object.identity?.(), ...queryObject(object, select) };
}

/**
 * What a load of these paths gives, in the shape of the wire: members in PascalCase, a collection's
 * members under _Items. Throws OfficeError for a member that the workbench does not have.
 */
export function queryObject(object: HostObject, select: string[]): Record<string, unknown> {
  if (object.items) {
    const inner = select.map((path) => path.replace(/^items(\/|$)/, "")).filter(Boolean);
    return { _Items: object.items().map((one) => item(one, inner)) };
  }
  if (select.length === 0 || select.includes("$all")) return scalars(object);
  const answer: Record<string, unknown> = {};
  for (const [name, inner] of byMember(select)) {
    const value = readMember(object, name);
    if (value === NULL_OBJECT) answer[name] = null;
    else answer[name] = isHostObject(value) ? item(value, inner) : value;
  }
  return answer;
}
