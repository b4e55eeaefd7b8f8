/**
 * Place ③: whether this file is right. The frame (shell/frame.tsx) draws `WorkbookPlace` and keeps it as it is while
 * another place or a layer is in sight. It follows the selected cell (selected-cell), checks every award
 * (check-section) and does what is done to whole workbooks (commands-section, use-commanding), each with a preview.
 * What those need of the rule book's other programs comes when the place is first shown.
 */
import { lazy, Suspense } from "react";
import { usePane } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";

const Screen = lazy(() =>
  import(/* webpackChunkName: "workbook-place" */ "./workbook-screen").then((part) => ({
    default: part.WorkbookScreen,
  })),
);

export const WorkbookPlace = () => (
  <Suspense fallback={<ScreenHeading>{usePane().words.workbookTitle}</ScreenHeading>}>
    <Screen />
  </Suspense>
);
