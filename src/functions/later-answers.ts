import { WordsAwaited } from "../language";
import type * as companyAnswers from "./company-answers";
import type { FunctionRow } from "./parameters";

type Later = typeof companyAnswers;

let came: Later | undefined;

/** Whoever has the answers at hand gives them; functions.js fetches them. */
export const giveLaterAnswers = (answers: Later): void => {
  came = answers;
};

/** Fetches what company-answers.ts holds; rejects when it does not arrive. */
export async function fetchLaterAnswers(): Promise<void> {
  came ??= await import(/* webpackChunkName: "company" */ "./company-answers");
}

/** An answer of company-answers.ts. Throws WordsAwaited before those have come. */
export const laterAnswer =
  (name: keyof Later): FunctionRow["handler"] =>
  (call) => {
    if (!came) throw new WordsAwaited("company");
    return came[name](call);
  };
