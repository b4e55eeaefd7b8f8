import { attribute, elements, escaped } from "../../xlsx";
import { knownFact, type Inputs } from "../facts/known-fact";
import type { Answer, Company } from "../shell/pane-state";

/** The namespace of the XML part that keeps the companies beside their sheet; it belongs to the file, not to an add-in. */
export const COMPANIES = "urn:policy-awards:companies:1";

/** Cells that were not understood, by the new names of companies that were renamed. */
export const withNewNames = (cells: UnreadCells, companies: readonly Company[]): UnreadCells =>
  new Map(
    [...cells].map(([key, cell]) => {
      const [fact, name] = key.split("\n");
      const isCalled = (one: Company) => one.name === name;
      const now = companies.some(isCalled) ? undefined : companies.find(({ was }) => was === name);
      return [now ? answerKey(now.name, fact!) : key, cell];
    }),
  );

const attributes = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`)
    .join("");

/** What cells of the sheet say that nobody understood, by answerKey. */
export type UnreadCells = ReadonlyMap<string, string>;

/** One company's answer to one fact. */
export const answerKey = (company: string, fact: string): string => `${fact}\n${company}`;

/**
 * The companies as XML: what cells hold is left out, as it is read anew. Beside an answer stands what its cell says, where
 * that was not understood and stays.
 */
export function companiesXml(
  companies: readonly Company[],
  inputs: Inputs,
  unread: UnreadCells = new Map(),
): string {
  const own = companies.filter(({ ofCell }) => !ofCell);
  const all = own.map(({ name, answers }) => {
    const facts = Object.entries(answers).map(([key, answer]) => {
      const kept = answer.by === "cell" ? { ...answer, values: undefined } : answer;
      const label = inputs.get(key)?.zh ?? "";
      const cell = unread.get(answerKey(name, key));
      const said = {
        key,
        label,
        answer: JSON.stringify(kept),
        ...(cell !== undefined && { cell }),
      };
      return `<fact${attributes(said)}/>`;
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

/** The cells that were not understood when companiesXml wrote their answers. */
export function readUnread(xml: string | undefined, inputs: Inputs): UnreadCells {
  const cells = elements(xml ?? "", "company").flatMap(({ tag, inner }) =>
    elements(inner, "fact").flatMap((fact) => {
      const known = knownFact([said(fact.tag, "label"), said(fact.tag, "key")], inputs);
      const cell = attribute(fact.tag, "cell");
      const key = known && answerKey(said(tag, "name"), known.key);
      return key === undefined || cell === undefined ? [] : [[key, cell] as const];
    }),
  );
  return new Map(cells);
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
