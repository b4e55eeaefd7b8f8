import { Button, makeStyles } from "@fluentui/react-components";
import { say } from "../../text";
import { FactField } from "../facts/fact-field";
import { useFewAtATime } from "../facts/few-at-a-time";
import { factInputs } from "../facts/fact-inputs";
import { factLabels } from "../facts/fact-label";
import { grantedKeys } from "../facts/granted-keys";
import type { NextFact } from "./next-facts";
import { useAnswers, usePane } from "../shell/pane-context";
import { readAnswer } from "../facts/read-answer";
import { Section } from "../shell/section";
import { usedFor } from "./used-for";

const useStyles = makeStyles({ more: { alignSelf: "flex-start" } });

const atOnce = 2;
/** Far from the numbers that fields of other screens have. */
const firstId = 5000;

/**
 * The facts that are worth telling next, each with its field. While a person is filling them in they stay
 * where they are; others come when they are asked for.
 */
export function FitQuestions({ facts }: { facts: readonly NextFact[] }) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const answers = useAnswers();
  const open = facts.map(({ key }) => key).filter((key) => !answers[key]);
  const { shown, hasMore, hold, next } = useFewAtATime(open, atOnce);
  if (shown.length === 0) return null;
  return (
    <Section title={words.nextFacts}>
      {shown.map((key, i) => {
        const input = factInputs(book).get(key)!;
        const answer = answers[key];
        const reading = readAnswer(input, answer, lang);
        const label = factLabels(book, lang).get(key) ?? say(input, lang);
        const fact = facts.find((one) => one.key === key);
        return (
          <div key={key} onFocus={hold}>
            <FactField
              fact={{ index: firstId + i, key, input, label, answer, reading }}
              isGranted={grantedKeys(book).has(key)}
              about={[usedFor(fact, answer !== undefined, words, lang)]}
            />
          </div>
        );
      })}
      {hasMore && (
        <Button size="small" className={styles.more} onClick={next}>
          {words.nextFactsMore}
        </Button>
      )}
    </Section>
  );
}
