import { attribute, elements } from "./xml-text";

/** A note at one cell. */
export interface FileNote {
  row: number;
  column: number;
  text: string;
}

/** The drawing behind notes, in the old language that Excel still asks for. */
export const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  "</xml>";
const KIND =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing with the windows of more notes; they stand on a kind that it may lack. */
export function withShapes(drawing: string, notes: readonly FileNote[]): string {
  const first = 1025 + elements(drawing, "shape").length;
  const kind = drawing.includes('id="_x0000_t202"') ? "" : KIND;
  const added = notes.map((note, i) => noteShape(note, first + i)).join("");
  return drawing.replace(/<\/xml>\s*$/, (end) => kind + added + end);
}

/** The window of one note, hidden until its cell is pointed at. */
function noteShape({ row, column }: FileNote, number: number): string {
  const anchor = [column + 1, 15, row, 10, column + 5, 15, row + 5, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** A drawing without the window of one note. */
export function withoutShape(drawing: string, { row, column }: FileNote): string {
  const own = elements(drawing, "shape").find(
    ({ tag, inner }) =>
      attribute(tag, "id") !== undefined &&
      inner.includes(`<x:Row>${row}</x:Row>`) &&
      inner.includes(`<x:Column>${column}</x:Column>`),
  );
  return own ? drawing.slice(0, own.start) + drawing.slice(own.end) : drawing;
}
