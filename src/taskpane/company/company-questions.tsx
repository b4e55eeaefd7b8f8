import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useShown } from "../shell/pane-context";
import { answersOf } from "../shell/pane-state";
import { factsFitting } from "./company-facts";
import { DecidingFacts } from "./deciding-facts";
import { Activities } from "./activities";
import { FactList } from "./fact-list";
import { OpeningQuestions } from "./opening-questions";
import { StandingConditions } from "./standing-conditions";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  more: { alignSelf: "flex-start" },
});

/** How many facts that fit stand there at first. */
const atFirst = 20;

/** The eight questions, what the company does, what still decides money, and the standing of the company; or the facts that words fit. */
export function CompanyQuestions({ wanted }: { wanted: string }) {
  const company = useShown((state) => state.company);
  const isTold = useShown((state) => Object.keys(answersOf(state)).length > 0);
  if (wanted.trim() !== "") return <Fitting key={wanted} wanted={wanted} />;
  return (
    <>
      <OpeningQuestions />
      <Activities />
      {isTold && <DecidingFacts key={company} />}
      <StandingConditions />
    </>
  );
}

/** The facts that the words fit, rare ones too. */
function Fitting({ wanted }: { wanted: string }) {
  const styles = useStyles();
  const { words, book, today } = usePane();
  const facts = factsFitting(book, today, wanted);
  const [count, setCount] = useState(atFirst);
  const hidden = facts.length - count;
  return (
    <>
      <p role="status" className={styles.line}>
        {facts.length === 0 ? words.noFacts(wanted.trim()) : words.factsFound(facts.length)}
      </p>
      <FactList facts={facts.slice(0, count)} />
      {hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setCount(facts.length)}>
          {words.showMore(hidden)}
        </Button>
      )}
    </>
  );
}
