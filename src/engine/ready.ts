import type { Run } from "./run";
import type { Evaluated, NO_ANSWER, NO_TIER } from "./value";

/** A tree made ready: its exact value for a run; undefined while a fact that it depends on is missing. */
export type Ready = (run: Run) => Evaluated;

/** No tier, or no answer: nothing around it can say more. */
export const halts = (v: Evaluated): v is typeof NO_TIER | typeof NO_ANSWER =>
  typeof v === "symbol";
