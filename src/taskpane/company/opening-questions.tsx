import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { knownFacts, openingQuestions, type Known, type Opening } from "../../planner";
import { factShown, say, type Lang } from "../../text";
import { factKey } from "../facts/fact-key";
import { rawIn } from "../gets/raw-in";
import { useAnswers, usePane } from "../shell/pane-context";
import { Section } from "../shell/section";
import { factsByKey } from "./company-facts";
import { FactList } from "./fact-list";
import { SameAsBefore } from "./same-as-before";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  question: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
});

/** The eight questions with which a company begins; what follows from other answers says so in its field. */
export function OpeningQuestions() {
  const styles = useStyles();
  const { words, book } = usePane();
  const answers = useAnswers();
  const known = useMemo(() => knownFacts(book, rawIn(book, answers)), [book, answers]);
  const questions = openingQuestions(book, known);
  const left = questions.filter(({ facts }) => facts.some(({ answered }) => !answered)).length;
  return (
    <Section title={words.openings(questions.length)}>
      <p className={styles.line}>{left > 0 ? words.openingsLeft(left) : words.openingsDone}</p>
      <SameAsBefore />
      {questions.map((question) => (
        <Question key={question.id} question={question} known={known} />
      ))}
    </Section>
  );
}

function Question({ question, known }: { question: Opening; known: Known }) {
  const styles = useStyles();
  const { book, lang, words } = usePane();
  const facts = question.facts.map(({ input }) => factsByKey(book).get(factKey(input))!);
  const derived = derivedIn(question, known, lang);
  const hints = new Map(
    question.facts.flatMap(({ fact, input }) => {
      const hint = words.openingHints[fact];
      return hint === undefined ? [] : [[factKey(input), hint] as const];
    }),
  );
  if (facts.length === 1) return <FactList facts={facts} derived={derived} hints={hints} />;
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{say(question, lang)}</legend>
      <FactList facts={facts} derived={derived} hints={hints} />
    </fieldset>
  );
}

/** What follows from other answers, as it is said, by the fact's key. */
function derivedIn({ facts }: Opening, { settledOf }: Known, lang: Lang): Map<string, string> {
  return new Map(
    facts.flatMap(({ input }) => {
      const value = settledOf(input);
      return value === undefined ? [] : [[factKey(input), factShown(input, value, lang)] as const];
    }),
  );
}
