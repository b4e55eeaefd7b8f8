import { isMap } from "../../src/authoring";

/** The part of JSON Schema that rules/schema.json uses. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
}

/** Where a value does not fit a shape, one line each. Unknown keywords would be ignored, as in any validator. */
export function mismatches(value: unknown, shape: Schema, root: Schema, at = ""): string[] {
  if (shape.$ref) return mismatches(value, root.$defs![shape.$ref.split("/").pop()!]!, root, at);
  const say = (what: string) => [`${at || "/"}: ${what}`];
  if (shape.anyOf) {
    const tries = shape.anyOf.map((s) => mismatches(value, s, root, at));
    return tries.some((t) => t.length === 0)
      ? []
      : tries.reduce((a, b) => (a.length <= b.length ? a : b));
  }
  if (
    shape.type &&
    !([] as string[]).concat(shape.type).includes(typeOf(value)) &&
    !isWhole(value, shape)
  )
    return say(`${typeOf(value)}, not ${String(shape.type)}`);
  if (shape.enum && !shape.enum.includes(value)) return say(`not one of ${shape.enum.join(", ")}`);
  if (shape.const !== undefined && value !== shape.const) return say(`not ${String(shape.const)}`);
  if (typeof value === "string") return textMismatches(value, shape).flatMap(say);
  if (typeof value === "number")
    return value < (shape.minimum ?? -Infinity) ? say("too small") : [];
  if (Array.isArray(value)) {
    const few = value.length < (shape.minItems ?? 0) || value.length > (shape.maxItems ?? Infinity);
    return [
      ...(few ? say("wrong number of items") : []),
      ...value.flatMap((v, i) =>
        shape.items ? mismatches(v, shape.items, root, `${at}/${i}`) : [],
      ),
    ];
  }
  return isMap(value) ? mapMismatches(value, shape, root, at) : [];
}

const isWhole = (value: unknown, { type = [] }: Schema) =>
  ([] as string[]).concat(type).includes("integer") && Number.isInteger(value);

function textMismatches(value: string, shape: Schema): string[] {
  if (value.length < (shape.minLength ?? 0)) return ["too short"];
  return shape.pattern && !new RegExp(shape.pattern).test(value) ? [`not ${shape.pattern}`] : [];
}

function mapMismatches(
  value: Record<string, unknown>,
  shape: Schema,
  root: Schema,
  at: string,
): string[] {
  const keys = Object.keys(value);
  const few =
    keys.length < (shape.minProperties ?? 0) || keys.length > (shape.maxProperties ?? Infinity);
  const missing = (shape.required ?? []).filter((key) => !keys.includes(key));
  const rest = shape.additionalProperties;
  return [
    ...(few ? [`${at}: wrong number of words`] : []),
    ...missing.map((key) => `${at}: ${key} is missing`),
    ...keys
      .filter((key) => !shape.properties?.[key] && rest === false)
      .map((key) => `${at}: unknown ${key}`),
    ...keys.flatMap((key) => {
      const own = shape.properties?.[key] ?? (typeof rest === "object" ? rest : undefined);
      return own ? mismatches(value[key], own, root, `${at}/${key}`) : [];
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "object" ? "object" : typeof value;
}
