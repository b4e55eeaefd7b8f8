import { WordsAwaited } from "../language";
import type * as companyAnswers from "./company-answers";
import type { Called } from "./parameters";
import type * as sentenceAnswers from "./sentence-answers";

/** Answers that no amount waits for, each kind in a chunk of its own. */
interface Later {
  sentences: typeof sentenceAnswers;
  company: typeof companyAnswers;
}

const came: Partial<Later> = {};

/** Whoever has the answers at hand gives them; functions.js fetches them. */
export const giveLaterAnswers = (answers: Later): void => {
  Object.assign(came, answers);
};

/** Fetches the answers of a kind; rejects when they do not arrive. */
export async function fetchLaterAnswers(kind: keyof Later): Promise<void> {
  if (kind === "company")
    came.company ??= await import(/* webpackChunkName: "company" */ "./company-answers");
  else came.sentences ??= await import(/* webpackChunkName: "sentences" */ "./sentence-answers");
}

/** One of the later answers. Throws WordsAwaited before those of its kind have come. */
export const laterAnswer =
  <Kind extends keyof Later>(kind: Kind, name: keyof Later[Kind]): Called["handler"] =>
  (call) => {
    const answers: Later[Kind] | undefined = came[kind];
    if (!answers) throw new WordsAwaited(kind);
    return (answers[name] as Called["handler"])(call);
  };
