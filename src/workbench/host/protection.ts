import type { Area } from "../grid/cell-address";
import { OfficeError, type HostObject } from "./host-object";
import type { OfficeDocument } from "./office-document";

/** How many cells of an area can be written though its sheet is protected. */
function unlockedIn(unlocked: ReadonlySet<string>, { row, column, rows, columns }: Area): number {
  return [...unlocked].filter((key) => {
    const [r = 0, c = 0] = key.split(",").map(Number);
    return r >= row && r < row + rows && c >= column && c < column + columns;
  }).length;
}

/** Throws where Excel would: a locked cell of a protected sheet is neither written nor formatted. */
export function refuseLocked(
  { parts }: OfficeDocument,
  sheetId: string,
  area: Area,
  member: string,
): void {
  const unlocked = parts.protection.get(sheetId);
  if (!unlocked || unlockedIn(unlocked, area) === area.rows * area.columns) return;
  throw new OfficeError("AccessDenied", "The sheet is protected.", `Range.${member}`);
}

/** Excel.WorksheetProtection, without passwords. */
export function sheetProtection({ parts }: OfficeDocument, sheetId: string): HostObject {
  return {
    kind: "WorksheetProtection",
    read: { Protected: () => parts.protection.has(sheetId) },
    call: {
      Protect: () => {
        if (parts.protection.has(sheetId))
          throw new OfficeError(
            "InvalidOperation",
            "It is protected.",
            "WorksheetProtection.protect",
          );
        parts.protection.set(sheetId, new Set());
      },
      Unprotect: () => void parts.protection.delete(sheetId),
    },
  };
}

/** Excel.FormatProtection: whether cells are locked; null where some are and some are not. */
export function cellProtection({ parts }: OfficeDocument, sheetId: string, area: Area): HostObject {
  return {
    kind: "FormatProtection",
    read: {
      Locked: () => {
        const open = unlockedIn(parts.protection.get(sheetId) ?? new Set(), area);
        return open === 0 ? true : open === area.rows * area.columns ? false : null;
      },
    },
  };
}
