import { shownScreen } from "../state/pane-state";
import { usePane } from "../state/pane-context";
import { FindScreen } from "./find-screen";
import { MeasureScreen } from "./measure-screen";

/** The screen that is shown. */
export function Screens() {
  const screen = shownScreen(usePane().state);
  switch (screen.at) {
    case "measure":
      return <MeasureScreen key={screen.id} id={screen.id} />;
    default:
      return <FindScreen />;
  }
}
