import type { Measure, RuleBookData } from "../../language";
import { amountKey } from "../../fast";
import { hasAmount, measureCode } from "./measure-code";
import { Unwritten } from "./whole";

/** What is written of a rule book. */
export interface AmountsModule {
  /** an expression that gives the functions from their tools; see fast/amount-code.ts */
  amounts: string;
  written: number;
  /** measures with an amount that the exact evaluator answers for, and why */
  left: { id: string; why: string }[];
}

/** The amounts of measures as code. */
export function amountsModule(measures: readonly Measure[]): AmountsModule {
  const functions = new Map<string, string>();
  const left: AmountsModule["left"] = [];
  for (const measure of measures.filter(hasAmount)) {
    const key = amountKey(measure);
    if (functions.has(key)) throw new Error(`two versions of ${key} begin on the same day`);
    try {
      functions.set(key, measureCode(measure));
    } catch (error) {
      if (!(error instanceof Unwritten)) throw error;
      left.push({ id: measure.id, why: error.message });
    }
  }
  const rows = [...functions].map(([key, code]) => `${JSON.stringify(key)}:${code}`);
  return {
    amounts: `({W,P,C,G,H,D,U,L,Q,N})=>({\n${rows.join(",\n")}\n})`,
    written: functions.size,
    left,
  };
}

/** The file that the add-in loads. */
export const moduleText = ({ amounts }: AmountsModule, { version }: RuleBookData): string =>
  `export default {version:${JSON.stringify(version)},amounts:${amounts}};\n`;
