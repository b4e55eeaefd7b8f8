import type { Lang } from "./lang";
import { PANE_EN } from "./pane-en";
import { PANE_ZH, type PaneWords } from "./pane-zh";

export type { HostProblemName, InsertWay, KindName, UnitName } from "./pane-names";
export type { PaneWords } from "./pane-zh";

/** Every sentence of the task pane. */
export const PANE: Record<Lang, PaneWords> = { "zh-CN": PANE_ZH, "en-US": PANE_EN };
