import { knows } from "./api-set";
import { HostFault, type HostProblem } from "./host-port";

type Context = Excel.RequestContext;

/** Waits while a person edits a cell, instead of failing. */
const patient = { delayForCellEdit: true } as const;

const problems: Readonly<Record<string, HostProblem>> = {
  AccessDenied: "protected",
  ItemNotFound: "sheet-gone",
  InvalidOperationInCellEditMode: "editing",
  HostIsInCellEditMode: "editing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PartialArrayChange: "blocked-spill",
};

function faultOf(error: unknown): HostFault {
  if (error instanceof HostFault) return error;
  const { code = "", message = "" } = error as Partial<OfficeExtension.Error>;
  return new HostFault(problems[code] ?? "refused", message);
}

/** Runs against Excel; its errors come out as HostFaults. */
export async function run<Out>(work: (context: Context) => Promise<Out>): Promise<Out> {
  try {
    return await Excel.run(patient, work);
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * Runs as one step of Excel's own undo where this Excel can do that; what it cannot take back it refuses to bundle, and
 * is then done step by step.
 */
export async function runAsOneStep<Out>(work: (context: Context) => Promise<Out>): Promise<Out> {
  if (!knows("1.20")) return run(work);
  const bundled = { ...patient, mergeUndoGroup: true } as typeof patient;
  try {
    return await Excel.run(bundled, work);
  } catch (error) {
    if ((error as Partial<OfficeExtension.Error>).code === "UndoNotSupported") return run(work);
    throw faultOf(error);
  }
}
