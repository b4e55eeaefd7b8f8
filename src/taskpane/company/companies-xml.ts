import { attribute, elements, escaped } from "../../xlsx";
import { knownFact, type Inputs } from "../facts/known-fact";
import type { Answer, Company } from "../shell/pane-state";

/** The namespace of the XML part that keeps the companies beside their sheet; it belongs to the file, not to an add-in. */
export const COMPANIES = "urn:policy-awards:companies:1";

const attributes = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`)
    .join("");

/** The companies as XML: what cells hold is left out, as it is read anew. */
export function companiesXml(companies: readonly Company[], inputs: Inputs): string {
  const own = companies.filter(({ ofCell }) => !ofCell);
  const all = own.map(({ name, answers }) => {
    const facts = Object.entries(answers).map(([key, answer]) => {
      const kept = answer.by === "cell" ? { ...answer, values: undefined } : answer;
      const label = inputs.get(key)?.zh ?? "";
      return `<fact${attributes({ key, label, answer: JSON.stringify(kept) })}/>`;
    });
    return `<company${attributes({ name })}>${facts.join("")}</company>`;
  });
  return `<companies xmlns="${COMPANIES}">${all.join("")}</companies>`;
}

/** Reads what companiesXml wrote; facts of other versions are found by their labels. What is broken is left out. */
export function readCompanies(xml: string | undefined, inputs: Inputs): Company[] {
  if (xml === undefined) return [];
  return elements(xml, "company").map(({ tag, inner }): Company => {
    const answers: Record<string, Answer> = {};
    for (const fact of elements(inner, "fact")) {
      const [label, key, text] = ["label", "key", "answer"].map((name) => said(fact.tag, name));
      const known = knownFact([label!, key!], inputs);
      const answer = known && answerOf(text!);
      if (answer) answers[known.key] = answer;
    }
    return { name: said(tag, "name"), answers };
  });
}

const said = (tag: string, name: string): string => attribute(tag, name) ?? "";

function answerOf(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as Partial<Answer> | null;
    if (answer?.by === "typed" && typeof answer.text === "string") return answer as Answer;
    if (answer?.by === "cell" && typeof answer.area?.sheet === "string")
      return { ...(answer as Answer & { by: "cell" }), values: [] };
    return undefined;
  } catch {
    return undefined;
  }
}
