import type { ComponentType } from "react";
import { CalendarScreen } from "../calendar/calendar-screen";
import { CompanyPlace } from "../company";
import { GetsPlace } from "../gets";
import { HelpScreen } from "../help/help-screen";
import { DocumentScreen } from "../library/document-screen";
import { LibraryScreen } from "../library/library-screen";
import { MeasureScreen } from "../measure/measure-screen";
import { FindScreen } from "../search/find-screen";
import { WorkbookPlace } from "../workbook";
import type { Layer, Place } from "./pane-state";

/** The three places, in the order of the tabs. */
export const PLACES: Readonly<Record<Place, ComponentType>> = {
  company: CompanyPlace,
  gets: GetsPlace,
  workbook: WorkbookPlace,
};

/** What is opened over a place. */
export function LayerScreen({ layer }: { layer: Layer }) {
  switch (layer.at) {
    case "measure":
      return <MeasureScreen id={layer.id} />;
    case "search":
      return <FindScreen />;
    case "calendar":
      return <CalendarScreen />;
    case "library":
      return layer.code === undefined ? <LibraryScreen /> : <DocumentScreen code={layer.code} />;
    case "help":
      return <HelpScreen />;
  }
}
