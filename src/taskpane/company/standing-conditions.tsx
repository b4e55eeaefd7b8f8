import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useAnswers, usePane } from "../shell/pane-context";
import type { Answers } from "../shell/pane-state";
import { Section } from "../shell/section";
import { standingFacts } from "./company-facts";
import { FactList } from "./fact-list";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  summary: { cursor: "pointer", marginBottom: "8px" },
});

const yesTo = (keys: readonly string[]): Answers =>
  Object.fromEntries(keys.map((key) => [key, { by: "typed", text: "true" }]));

/** Penalties, crime, credit, accidents: one confirmation, which opens into the single conditions. */
export function StandingConditions() {
  const styles = useStyles();
  const { words, book, dispatch } = usePane();
  const [open, setOpen] = useState(false);
  const answers = useAnswers();
  const facts = standingFacts(book);
  const keys = facts.map(({ key }) => key);
  const isSaid = (key: string, text: string) => {
    const answer = answers[key];
    return answer?.by === "typed" && answer.text === text;
  };
  // a weaker condition is asked where a stronger one is not met, or where it is not met itself
  const asked = facts.filter(
    ({ key, impliedBy }) =>
      isSaid(key, "false") || impliedBy.every((stronger) => isSaid(stronger, "false")),
  );
  const met = asked.filter(({ key }) => isSaid(key, "true")).length;
  return (
    <Section title={words.standing}>
      <p className={styles.line}>{words.standingIntro}</p>
      <Checkbox
        label={words.standingAll(asked.length)}
        checked={met === asked.length ? true : met > 0 ? "mixed" : false}
        onChange={(_, { checked }) =>
          dispatch(
            checked === true
              ? { type: "answered-several", answers: yesTo(keys) }
              : { type: "answers-cleared", keys },
          )
        }
      />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{words.standingEach}</summary>
        {open && <FactList facts={asked} />}
      </details>
    </Section>
  );
}
