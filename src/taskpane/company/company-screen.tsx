import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lang } from "../../text";
import { FactField } from "../facts/fact-field";
import { TablePanel } from "./table-panel";
import { CompanySaving } from "./company-saving";
import { ScreenHeading } from "../shell/screen-heading";
import { Section } from "../shell/section";
import { companyFacts, factsFitting, type CompanyFact, type FactGroup } from "./company-facts";
import { factLabels } from "../facts/fact-label";
import type { FactView } from "../measure/measure-view";
import { useAnswers, usePane, useShown } from "../shell/pane-context";
import type { Answers } from "../shell/pane-state";
import { readAnswer } from "../facts/read-answer";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  asked: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: "flex-start" },
});

const groups: readonly FactGroup[] = ["figures", "traits", "standing"];
const atFirst = 8;
const atMost = 30;

/** The facts that most measures ask for, of one company at a time. */
export function CompanyScreen() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const [wanted, setWanted] = useState("");
  const company = useShown((state) => state.company);
  const count = useShown((state) => state.companies.length);
  const name = useShown((state) => state.companies[state.company]?.name ?? "");
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
        groups.map((group) => <Group key={`${group} ${company}`} group={group} />)
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

function Group({ group }: { group: FactGroup }) {
  const styles = useStyles();
  const { words, book, today } = usePane();
  const [all, setAll] = useState(false);
  const answers = useAnswers();
  const facts = companyFacts(book, today)[group];
  // an answered fact is never hidden
  const shown = facts.filter(({ key }, i) => all || i < atFirst || answers[key]);
  const hidden = facts.length - shown.length;
  return (
    <Section title={words.factGroups[group]}>
      <Facts facts={shown} />
      {hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {words.moreFacts(hidden)}
        </Button>
      )}
    </Section>
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
      <Facts facts={facts.slice(0, atMost)} />
    </>
  );
}

function Facts({ facts }: { facts: readonly CompanyFact[] }) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const answers = useAnswers();
  const labels = factLabels(book, lang);
  return (
    <div className={styles.fields}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <FactField fact={viewOf(fact, labels.get(fact.key)!, answers, lang)} />
          <span className={styles.asked}>{words.askedBy(fact.asked)}</span>
        </div>
      ))}
    </div>
  );
}

function viewOf(
  { key, index, input }: CompanyFact,
  label: string,
  answers: Answers,
  lang: Lang,
): FactView {
  const answer = answers[key];
  return { index, key, input, label, answer, reading: readAnswer(input, answer, lang) };
}
