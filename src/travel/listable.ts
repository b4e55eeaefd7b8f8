import type { CellList } from "./book-port";

/** Characters that a validation's list may have in Excel, commas included. */
const LONGEST_LIST = 255;

/** Whether words can stand in a validation: it is one text, and words with commas would be two. */
export const isListable = ({ words }: Pick<CellList, "words">): boolean =>
  words.join(",").length <= LONGEST_LIST && words.every((word) => !word.includes(","));
