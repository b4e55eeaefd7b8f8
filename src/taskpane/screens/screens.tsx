import { shownScreen } from "../state/pane-state";
import { usePane } from "../state/pane-context";
import { CompanyScreen } from "./company-screen";
import { DocumentScreen } from "./document-screen";
import { FindScreen } from "./find-screen";
import { FitsScreen } from "./fits-screen";
import { HelpScreen } from "./help-screen";
import { LibraryScreen } from "./library-screen";
import { MeasureScreen } from "./measure-screen";
import { StartScreen } from "./start-screen";

/** The screen that is shown. */
export function Screens() {
  const screen = shownScreen(usePane().state);
  switch (screen.at) {
    case "start":
      return <StartScreen />;
    case "find":
      return <FindScreen />;
    case "measure":
      return <MeasureScreen key={screen.id} id={screen.id} />;
    case "company":
      return <CompanyScreen />;
    case "fits":
      return <FitsScreen />;
    case "library":
      return screen.code === undefined ? (
        <LibraryScreen />
      ) : (
        <DocumentScreen key={screen.code} code={screen.code} />
      );
    case "help":
      return <HelpScreen />;
  }
}
