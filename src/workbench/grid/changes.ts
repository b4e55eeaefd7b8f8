import { CommandType } from "@univerjs/core";
import type { Grid } from "./open-grid";

/** What only shows, or is calculated, and what the grid adjusts by itself: nothing of it is lost. */
const UNKEPT =
  /calculat|auto-height|other-formula|array-formula|image-formula|set-formula|query-formula|register-function|super-table|note-popup|mark-dirty|permission/;

/** Rows or columns that changed places: what a file says of them beside cells is then wrong. */
const MOVED = /\.(insert|remove|move)-(row|rows|col|columns)$/;

export interface Changes {
  /** Whether anything was changed since `forget`. */
  unsaved: () => boolean;
  /** Whether rows or columns changed places since `forget`. */
  moved: () => boolean;
  /** What is open now is as it was opened. */
  forget: () => void;
  /** What is open now is in a file as it is. */
  saved: () => void;
}

/** Follows what people and the add-in change in the open workbook. */
export function followChanges({ api, workbook }: Grid): Changes {
  let [unsaved, moved] = [false, false];
  api.addEvent(api.Event.CommandExecuted, ({ id, type, params, options }) => {
    if (type !== CommandType.MUTATION || !/^(sheet|formula)\.mutation\./.test(id)) return;
    const { fromFormula } = (options ?? {}) as { fromFormula?: boolean };
    if (fromFormula || UNKEPT.test(id)) return;
    const { unitId } = (params ?? {}) as { unitId?: string };
    if (unitId !== undefined && unitId !== workbook().getId()) return;
    unsaved = true;
    if (MOVED.test(id)) moved = true;
  });
  return {
    unsaved: () => unsaved,
    moved: () => moved,
    forget: () => void ([unsaved, moved] = [false, false]),
    saved: () => void (unsaved = false),
  };
}
