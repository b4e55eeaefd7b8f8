import type { Slice, Step } from "../measure";
import { bilingual } from "./awaited";
import { VERBS } from "./document-numbers";
import type { ChineseWords } from "./document-words";
import { TextReader } from "./tree-text";

type StepVerb = Step["do"];
const VERB_OF = new Map(Object.entries(VERBS).map(([verb, mark]) => [mark, verb as StepVerb]));

type InBothLanguages = readonly [
  zh: readonly string[] | undefined,
  en: readonly string[] | undefined,
];

/** The steps of a measure, with their clauses and labels as far as those have come. */
export function stepsOf(
  text: string,
  clauses: Pick<ChineseWords["clauses"][number], "cite" | "steps"> | undefined,
  labels: InBothLanguages,
): Step[] {
  const reader = new TextReader(text);
  const found: Step[] = [];
  for (let label = 0; !reader.atEnd;) {
    const cite = clauses ? clauses.steps[found.length] || clauses.cite : "";
    const verb = VERB_OF.get(reader.mark());
    if (verb === "let")
      found.push({
        do: verb,
        to: reader.number(),
        node: reader.tree(),
        cite,
        label: bilingual(labels[0]?.[label], labels[1]?.[label++]),
      });
    else found.push(stepOf(verb, reader, cite));
  }
  return found;
}

function stepOf(
  verb: Exclude<StepVerb, "let"> | undefined,
  reader: TextReader,
  cite: string,
): Step {
  switch (verb) {
    case undefined:
      throw new SyntaxError("unknown step");
    case "round":
      return { do: verb, mode: reader.plain() as "down", unit: reader.quantity(), cite };
    case "smallest":
      return { do: verb, unit: reader.quantity(), cite };
    case "brackets":
      return { do: verb, node: reader.tree(), of: reader.tree(), slices: slicesOf(reader), cite };
    default:
      return { do: verb, node: reader.tree(), cite };
  }
}

function slicesOf(reader: TextReader): Slice[] {
  return Array.from({ length: reader.number() }, (): Slice => {
    const to = reader.optionalQuantity();
    return { ...(to !== undefined && { to }), rate: reader.quantity() };
  });
}
