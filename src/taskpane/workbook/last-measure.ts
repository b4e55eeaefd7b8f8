import type { RuleBook } from "../../rulebook";
import { HostFault, type HostPort } from "../../workbook";
import { shownScreen, type PaneState } from "../shell/pane-state";

const setting = "policy-awards.last";

/**
 * Notes in the workbook which measure was written into it last: its id, no facts, since those stand
 * in the cells. It is done when the workbook is written to, never for looking at a measure alone.
 * What is no id comes from a newer version and stays.
 */
export async function rememberMeasure(port: HostPort, state: PaneState): Promise<void> {
  const screen = shownScreen(state);
  if (screen.at !== "measure") return;
  try {
    const before = await port.setting(setting);
    if (before === undefined || typeof before === "string")
      await port.saveSetting(setting, screen.id);
  } catch (error) {
    // the cells are written; only the offer to go on is missing next time
    if (!(error instanceof HostFault)) throw error;
  }
}

/** The measure that was written last, where this rule book has it. */
export async function lastMeasure(port: HostPort, book: RuleBook): Promise<{ last?: string }> {
  const id = await port.setting(setting);
  return typeof id === "string" && "measure" in book.find(id) ? { last: id } : {};
}
