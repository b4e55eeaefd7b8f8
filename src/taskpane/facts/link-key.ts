import { areaText, type Area } from "../../workbook";

/** Tells the links of the pane apart: a fact and its cells. */
export const linkKey = (fact: string, area: Area): string => `${areaText(area)}\n${fact}`;
