import { usePane } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";
import { InSheet } from "./in-sheet";

/** What this workbook holds of ours. */
export function WorkbookScreen() {
  const { words, inExcel } = usePane();
  return (
    <>
      <ScreenHeading>{words.workbookTitle}</ScreenHeading>
      {inExcel ? <InSheet /> : <p>{words.sheetOff}</p>}
    </>
  );
}
