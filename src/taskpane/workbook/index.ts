/**
 * Place ③: whether this file is right. The frame (shell/frame.tsx) draws `WorkbookPlace` and keeps it as it is while
 * another place or a layer is in sight. It follows the selected cell (selected-cell), checks every award
 * (check-section) and does what is done to whole workbooks (commands-section, use-commanding), each with a preview.
 */
export { WorkbookScreen as WorkbookPlace } from "./workbook-screen";
