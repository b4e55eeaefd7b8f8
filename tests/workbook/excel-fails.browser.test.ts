import { planNative, planRecordedFreeze, planRepair, planStamp } from "../../src/travel";
import { type Command, failsAtAnyMessage } from "./fails-at-any-message";

const commands: readonly Command[] = [
  // what is frozen is recorded first, as in the pane
  ["frozen and recorded", 1, (port, one, making) => planRecordedFreeze(port, one, making)],
  // with a cell of the parameters' sheet, and a note
  ["plain formulas", 2, (_port, one, making) => Promise.resolve(planNative(one, making))],
  ["recorded", 1, planStamp],
  ["repaired", 7, (_port, one) => Promise.resolve(planRepair(one))],
];

failsAtAnyMessage(commands);
