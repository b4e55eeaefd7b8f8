import { runInThisContext } from "node:vm";
import { type WrittenAmounts, amountsFrom } from "../../src/fast";
import { type AmountsModule, amountsModule } from "../../src/bundle/amounts/amounts-module";
import type { Measure } from "../../src/language";

/** The functions that the build writes for measures, as they would be loaded. */
export function compiled(measures: readonly Measure[]): WrittenAmounts {
  return loaded(amountsModule(measures));
}

export function loaded({ amounts }: Pick<AmountsModule, "amounts">): WrittenAmounts {
  const code = { version: "", amounts: runInThisContext(amounts) as never };
  return amountsFrom(code, "");
}
