import type { Action } from "../shell/actions";
import type { Company, PaneState } from "../shell/pane-state";

type CompanyAction = Extract<
  Action,
  {
    type:
      | "facts-taken"
      | "company-named"
      | "company-added"
      | "company-removed"
      | "company-put-back"
      | "company-chosen"
      | "companies-read"
      | "companies-held"
      | "companies-taken"
      | "companies-reported";
  }
>;

/** Several companies side by side; there is always one. */
export function reduceCompanies(state: PaneState, action: CompanyAction): PaneState {
  const { companies, company } = state;
  switch (action.type) {
    case "facts-taken":
      return withFacts(state, { name: action.name, answers: action.answers, ofCell: true });
    case "company-named":
      return {
        ...state,
        companies: companies.map((one, i) =>
          i === company ? renamed(one, action.name, state.held) : one,
        ),
      };
    case "company-added":
      return {
        ...state,
        companies: [...companies, { name: "", answers: {} }],
        company: companies.length,
      };
    case "company-removed": {
      const left = companies.filter((_, i) => i !== company);
      const removed = { company: companies[company]!, at: company };
      const all = left.length ? left : [{ name: "", answers: {} }];
      return { ...state, companies: all, company: 0, removed };
    }
    case "company-put-back":
      return putBack(state);
    case "companies-held":
      return { ...state, held: action.companies };
    case "companies-taken":
      return companiesTaken(state, action.companies);
    case "companies-reported":
      return { ...state, companyNews: action.news };
    case "company-chosen":
      return { ...state, company: action.company };
    case "companies-read":
      return companiesRead(state, action);
  }
}

function putBack({ removed, ...state }: PaneState): PaneState {
  if (!removed) return state;
  const [before, after] = [state.companies.slice(0, removed.at), state.companies.slice(removed.at)];
  const companies = [...before, removed.company, ...after];
  return { ...state, companies, company: removed.at };
}

/** The workbook's own name for it is kept until the workbook has the new one. */
function renamed({ name, was, answers }: Company, now: string, held: PaneState["held"]): Company {
  const before = held?.some((one) => one.name === name) ? name : was;
  return { name: now, answers, ...(before !== undefined && { was: before }) };
}

/**
 * What the workbook says of its companies. When it is opened that takes a moment, in which a person may type: what was
 * told meanwhile stays, for a company of that name or beside the others, and in sight. Whoever opens a workbook that
 * knows its companies wants to see what they can get.
 */
function companiesRead(
  state: PaneState,
  { companies: read, opening }: Extract<CompanyAction, { type: "companies-read" }>,
): PaneState {
  if (read.length === 0) return state;
  const told = opening ? state.companies.filter(saysSomething) : [];
  const all = told.reduce(withFacts, { ...state, companies: read, company: 0 });
  const here = told.includes(state.companies[state.company]!);
  const place = opening && !state.moved && told.length === 0 ? "gets" : state.place;
  const { companies } = all;
  const held = told.length === 0 ? companies : state.held;
  const company = here ? all.company : 0;
  return { ...state, companies, held, company, place, removed: undefined };
}

/** Whether a person has told anything of a company. */
const saysSomething = ({ name, answers }: Company): boolean =>
  name !== "" || Object.keys(answers).length > 0;

/** Whether a person told something that the workbook does not hold yet. */
export const hasMore = ({ companies, held }: PaneState): boolean =>
  companies !== held && companies.some(saysSomething);

/** All companies of the tables, the first of them in sight. */
function companiesTaken(state: PaneState, taken: PaneState["companies"]): PaneState {
  const all = taken.reduce(withFacts, state);
  const first = all.companies.findIndex(({ name }) => name === taken[0]?.name);
  return { ...all, company: Math.max(first, 0), removed: undefined };
}

/** Facts beside the companies, or for the one of that name: what a person typed for one of them stays as it is. */
function withFacts(state: PaneState, { name, answers, ofCell }: Company): PaneState {
  const { companies, company } = state;
  const known = companies.findIndex((one) => one.name === name);
  const here = companies[company]!;
  const isFree = !ofCell && !saysSomething(here);
  const at = known >= 0 ? known : isFree ? company : companies.length;
  const before = companies[at]?.answers ?? {};
  // a company of that name stays one
  const isOfCell = known >= 0 ? companies[known]!.ofCell : ofCell;
  const taken = [...companies];
  taken[at] = {
    ...{ name, answers: { ...before, ...answers } },
    ...(isOfCell && { ofCell: isOfCell }),
  };
  return { ...state, companies: taken, company: at };
}
