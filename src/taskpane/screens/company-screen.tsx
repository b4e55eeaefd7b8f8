import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FactField } from "../fields/fact-field";
import { CompanyChoice } from "../parts/company-choice";
import { CompanySaving } from "../parts/company-saving";
import { ScreenHeading } from "../parts/screen-heading";
import { Section } from "../parts/section";
import { companyFacts, type CompanyFact, type FactGroup } from "../state/company-facts";
import type { FactView } from "../state/measure-view";
import { usePane } from "../state/pane-context";
import { answersOf, type Answers } from "../state/pane-state";
import { readAnswer } from "../state/read-answer";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  asked: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: "flex-start" },
});

const groups: readonly FactGroup[] = ["figures", "traits", "standing"];
const atFirst = 8;

/** The facts that most measures ask for, of one company at a time. */
export function CompanyScreen() {
  const styles = useStyles();
  const { words, state, dispatch } = usePane();
  const name = state.companies[state.company]?.name ?? "";
  return (
    <>
      <ScreenHeading>{words.companyTitle}</ScreenHeading>
      <p className={styles.line}>{words.companyIntro}</p>
      <CompanyChoice mayAdd />
      <Field label={words.companyName}>
        <Input
          value={name}
          onChange={(_, { value }) => dispatch({ type: "company-named", name: value })}
        />
      </Field>
      {groups.map((group, i) => (
        <Group key={`${group} ${state.company}`} group={group} from={i * 1000} />
      ))}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => dispatch({ type: "opened", screen: { at: "fits" } })}
        >
          {words.toFits}
        </Button>
        {state.companies.length > 1 && (
          <Button onClick={() => dispatch({ type: "company-removed" })}>
            {words.removeCompany}
          </Button>
        )}
      </div>
      <CompanySaving />
    </>
  );
}

function Group({ group, from }: { group: FactGroup; from: number }) {
  const styles = useStyles();
  const { words, state, book, lang } = usePane();
  const [all, setAll] = useState(false);
  const answers = answersOf(state);
  const facts = companyFacts(book)[group];
  // an answered fact is never hidden
  const shown = facts.filter(({ key }, i) => all || i < atFirst || answers[key]);
  const hidden = facts.length - shown.length;
  return (
    <Section title={words.factGroups[group]}>
      <div className={styles.fields}>
        {shown.map((fact) => (
          <div key={fact.key}>
            <FactField fact={viewOf(fact, from + facts.indexOf(fact), answers, lang)} />
            <span className={styles.asked}>{words.askedBy(fact.asked)}</span>
          </div>
        ))}
      </div>
      {hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setAll(true)}>
          {words.moreFacts(hidden)}
        </Button>
      )}
    </Section>
  );
}

function viewOf(
  { key, input }: CompanyFact,
  index: number,
  answers: Answers,
  lang: "zh-CN" | "en-US",
): FactView {
  const answer = answers[key];
  return { index, key, input, answer, reading: readAnswer(input, answer, lang) };
}
