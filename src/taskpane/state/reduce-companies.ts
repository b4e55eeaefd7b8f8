import type { Action } from "./actions";
import type { PaneState } from "./pane-state";

type CompanyAction = Extract<
  Action,
  {
    type:
      | "company-named"
      | "company-added"
      | "company-removed"
      | "company-chosen"
      | "companies-read"
      | "companies-told";
  }
>;

/** Several companies side by side; there is always one. */
export function reduceCompanies(state: PaneState, action: CompanyAction): PaneState {
  const { companies, company } = state;
  switch (action.type) {
    case "company-named":
      return {
        ...state,
        companies: companies.map((one, i) => (i === company ? { ...one, name: action.name } : one)),
      };
    case "company-added":
      return {
        ...state,
        companies: [...companies, { name: "", answers: {} }],
        company: companies.length,
      };
    case "company-removed": {
      const left = companies.filter((_, i) => i !== company);
      return { ...state, companies: left.length ? left : [{ name: "", answers: {} }], company: 0 };
    }
    case "companies-told":
      return { ...state, companyNews: action.news };
    case "company-chosen":
      return { ...state, company: action.company };
    case "companies-read":
      return action.companies.length
        ? { ...state, companies: action.companies, company: 0 }
        : state;
  }
}
