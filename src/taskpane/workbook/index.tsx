/**
 * Place ③: whether this file is right. The frame (shell/frame.tsx) draws `WorkbookPlace` and keeps it as it is while
 * another place or a layer is in sight. What is selected is useShown((state) => state.selection), kept up by the
 * frame; what the sheets hold of ours is state.holdings, read anew by usePane().commands.survey()
 * (workbook-commands.ts: new commands go there). Words stand in words.ts.
 */
export { WorkbookScreen as WorkbookPlace } from "./workbook-screen";
