import type { HostObject } from "./host-object";
import type { OfficeDocument } from "./office-document";

/** Excel.Application: what it calculates; every kind of calculation is a full one here. */
export function applicationObject({ calculation }: OfficeDocument): HostObject {
  return {
    kind: "Application",
    read: { CalculationMode: () => "Automatic", CalculationState: () => "Done" },
    call: {
      Calculate: () => calculation.recalculate(),
      // Both only ask for less work between writes and the next sync; the result is the same.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}
