import { shownScreen } from "./pane-state";
import { usePane } from "./pane-context";
import { CompanyScreen } from "../company/company-screen";
import { DocumentScreen } from "../library/document-screen";
import { FindScreen } from "../search/find-screen";
import { FitsScreen } from "../gets/fits-screen";
import { HelpScreen } from "../help/help-screen";
import { LibraryScreen } from "../library/library-screen";
import { MeasureScreen } from "../measure/measure-screen";
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
