import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type BuiltDocument, isMap } from "../authoring";

/** What never changes of a measure: its kind, and its inputs in order, each as "name type code,code". */
export interface MeasureContract {
  kind: string;
  inputs: string[];
}
/** By document code and measure id. */
export type Contract = Record<string, Record<string, MeasureContract>>;

export const contractPath = "rules/contract.json";
/** Where the inventory is, seen from the project, when it is at hand. */
export const inventoryFolder = "../shared/inventory";

export const readContract = (path = contractPath): Contract =>
  JSON.parse(readFileSync(path, "utf8")) as Contract;

/** One line a measure, so that a change shows as the measure it belongs to. */
export function contractText(contract: Contract): string {
  const documents = Object.keys(contract)
    .sort()
    .map((code) => {
      const rows = Object.entries(contract[code]!).map(
        ([id, row]) => `${JSON.stringify(id)}: ${JSON.stringify(row)}`,
      );
      return `${JSON.stringify(code)}: {\n${rows.join(",\n")}\n}`;
    });
  return `{\n${documents.join(",\n")}\n}\n`;
}

/** The contract as the inventory has it; null when it is not at hand. */
export function inventoryContract(folder = inventoryFolder): Contract | null {
  if (!existsSync(folder)) return null;
  const contract: Contract = {};
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".yaml"))) {
    const data: unknown = parse(readFileSync(join(folder, name), "utf8"));
    if (!isMap(data) || !isMap(data.doc) || !Array.isArray(data.measures)) continue;
    contract[String(data.doc.code)] = Object.fromEntries(
      data.measures.filter(isMap).map((m) => [String(m.id), listed(m)]),
    );
  }
  return contract;
}

function listed(measure: Record<string, unknown>): MeasureContract {
  const inputs = Array.isArray(measure.inputs) ? measure.inputs.filter(isMap) : [];
  return {
    kind: String(measure.kind),
    inputs: inputs.map(({ name, type, values }) => {
      const codes = Array.isArray(values)
        ? values.map((v: unknown) => String(isMap(v) ? v.code : v))
        : [];
      return line(String(name), String(type), codes);
    }),
  };
}

const line = (name: string, type: string, codes: readonly string[]) =>
  [name, type, ...(codes.length ? [codes.join(",")] : [])].join(" ");

/** The contract that a document of the rule book keeps. */
export function contractOf(built: BuiltDocument): Record<string, MeasureContract> {
  return Object.fromEntries(
    built.measures.map(({ measure }) => [
      measure.id,
      {
        kind: measure.kind,
        inputs: measure.inputs
          .filter((i) => !i.scope)
          .map((i) =>
            line(
              i.name,
              i.type,
              (i.choices ?? []).map((c) => c.code),
            ),
          ),
      },
    ]),
  );
}
