import { applyingParts, applyingToDo, say } from "../../text";
import { asText } from "../../workbook";
import { fixed, type Telling, type Writable } from "./insert-content";
import type { MeasureView } from "./measure-view";

const BOX = "☐";

/** How one applies as a list to tick off: a box before each step and paper; what no text prints in one line. */
export function checklistContent({ measure }: MeasureView, telling: Telling): Writable {
  const { book, words, lang } = telling;
  const todo = new Set(applyingToDo(book, measure, lang).map(([name]) => name));
  const { printed, missing } = applyingParts(book, measure, lang);
  const cells = [
    ["", say(measure.title, lang), measure.id],
    [...words.checklistHeads],
    ...printed.map(([name, said]) => [todo.has(name) ? BOX : "", name, said]),
    ...(missing.length > 0 ? [["", words.notPrintedFor(missing), ""]] : []),
  ].map((row) => row.map((text) => (text === BOX ? text : asText(text))));
  return { ...fixed(cells), look: { headings: [0, 1], wrap: true } };
}
