import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useShown } from "../shell/pane-context";
import { answersOf } from "../shell/pane-state";
import { ScreenHeading } from "../shell/screen-heading";
import { factsFitting } from "./company-facts";
import { CompanySaving } from "./company-saving";
import { DecidingFacts } from "./deciding-facts";
import { FactList } from "./fact-list";
import { OpeningQuestions } from "./opening-questions";
import { StandingConditions } from "./standing-conditions";
import { TablePanel } from "./table-panel";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const atMost = 30;

/** One company at a time: its tables, the eight questions, then what still decides money, and its standing. */
export function CompanyScreen() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const [wanted, setWanted] = useState("");
  const company = useShown((state) => state.company);
  const count = useShown((state) => state.companies.length);
  const name = useShown((state) => state.companies[state.company]?.name ?? "");
  const isTold = useShown((state) => Object.keys(answersOf(state)).length > 0);
  const ofCell = useShown((state) => state.companies[state.company]?.ofCell);
  return (
    <>
      <ScreenHeading>{words.companyTitle}</ScreenHeading>
      <p className={styles.line}>{words.companyIntro}</p>
      <TablePanel />
      <Field label={words.companyName}>
        <Input
          value={name}
          onChange={(_, { value }) => dispatch({ type: "company-named", name: value })}
        />
      </Field>
      {ofCell && <p className={styles.line}>{words.companyOfCell}</p>}
      <Field label={words.factWords} hint={words.factWordsHint}>
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      {wanted.trim() === "" ? (
        <>
          <OpeningQuestions />
          {isTold && <DecidingFacts key={company} />}
          <StandingConditions />
        </>
      ) : (
        <Fitting wanted={wanted} />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => dispatch({ type: "went-to", place: "gets" })}>
          {words.toFits}
        </Button>
        {count > 1 && (
          <Button onClick={() => dispatch({ type: "company-removed" })}>
            {words.removeCompany}
          </Button>
        )}
      </div>
      <CompanySaving />
    </>
  );
}

/** The facts that the words fit, rare ones too. */
function Fitting({ wanted }: { wanted: string }) {
  const styles = useStyles();
  const { words, book, today } = usePane();
  const facts = factsFitting(book, today, wanted);
  return (
    <>
      <p role="status" className={styles.line}>
        {facts.length === 0 ? words.noFacts(wanted.trim()) : words.factsFound(facts.length)}
      </p>
      <FactList facts={facts.slice(0, atMost)} />
    </>
  );
}
