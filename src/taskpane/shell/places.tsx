import type { ComponentType, ReactElement } from "react";
import { CompanyPlace, CompanyQuestions } from "../company";
import { laterScreen } from "./later-screen";
import type { Layer, Place } from "./pane-state";

const GetsPlace = laterScreen(() =>
  import(/* webpackChunkName: "gets-place" */ "../gets").then((part) => part.GetsPlace),
);
const WorkbookPlace = laterScreen(() =>
  import(/* webpackChunkName: "workbook-place" */ "../workbook").then((part) => part.WorkbookPlace),
);
const MeasureScreen = laterScreen(() =>
  import(/* webpackChunkName: "measure" */ "../measure/measure-screen").then(
    (part) => part.MeasureScreen,
  ),
);
const FindScreen = laterScreen(() =>
  import(/* webpackChunkName: "search" */ "../search/find-screen").then((part) => part.FindScreen),
);
const CalendarScreen = laterScreen(() =>
  import(/* webpackChunkName: "calendar" */ "../calendar/calendar-screen").then(
    (part) => part.CalendarScreen,
  ),
);
const LibraryScreen = laterScreen(() =>
  import(/* webpackChunkName: "library" */ "../library/library-screen").then(
    (part) => part.LibraryScreen,
  ),
);
const DocumentScreen = laterScreen(() =>
  import(/* webpackChunkName: "library" */ "../library/document-screen").then(
    (part) => part.DocumentScreen,
  ),
);
const HelpScreen = laterScreen(() =>
  import(/* webpackChunkName: "help" */ "../help/help-screen").then((part) => part.HelpScreen),
);

/** The three places, in the order of the tabs; the pane opens at the first, whose code comes with the frame. */
export const PLACES: Readonly<Record<Place, ComponentType>> = {
  company: CompanyPlace,
  gets: GetsPlace,
  workbook: WorkbookPlace,
};

/** In the order in which they are likely to be wanted. */
const LATER = [
  CompanyQuestions,
  FindScreen,
  GetsPlace,
  MeasureScreen,
  WorkbookPlace,
  CalendarScreen,
  LibraryScreen,
  DocumentScreen,
  HelpScreen,
];

/**
 * Fetches what was not shown yet, one after the other, each when `idle` says; what does not arrive is asked for when it
 * is shown.
 */
export async function laterScreensCome(idle = () => Promise.resolve()): Promise<void> {
  for (const { come } of LATER) {
    await idle();
    await come().catch(() => undefined);
  }
}

/** What is opened over a place; a layer without a case does not compile. */
export function LayerScreen({ layer }: { layer: Layer }): ReactElement {
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
