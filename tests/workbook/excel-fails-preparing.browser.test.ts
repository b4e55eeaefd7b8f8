import { planPrepare } from "../../src/travel";
import { failsAtAnyMessage } from "./fails-at-any-message";

// A file of its own: it takes as long as all other commands together, and runs beside them.
failsAtAnyMessage([
  ["prepared", 2, (port, one, making) => planPrepare(port, one, { ...making, as: "native" })],
]);
