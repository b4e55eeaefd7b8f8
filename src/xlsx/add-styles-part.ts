import type { Parts } from "./open-package";
import { declarePart, relate } from "./package-links";
import { STYLES } from "./blank-package";
import { Styles } from "./styles";

const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Gives a file that does without styles a part for them: a sheet that is added looks like something. */
export function addStylesPart(parts: Parts, workbook: string): { part: string; styles: Styles } {
  const part = "xl/styles.xml";
  declarePart(parts, part, TYPE);
  relate(parts, workbook, LINK, part);
  return { part, styles: new Styles(STYLES) };
}
