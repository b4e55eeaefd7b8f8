import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../text";
import { useAnswers, usePane } from "../shell/pane-context";
import type { Answers } from "../shell/pane-state";
import { Section } from "../shell/section";
import { activityFacts } from "./company-facts";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  summary: { cursor: "pointer", marginBottom: "8px" },
  list: { display: "flex", flexDirection: "column" },
});

/** What the company does or is about to do, as one list: each is ticked, and the rest is denied at once. */
export function Activities() {
  const styles = useStyles();
  const { words, book } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.activities}>
      <p className={styles.line}>{words.activitiesIntro}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          {words.activitiesEach(activityFacts(book).length)}
        </summary>
        {open && <Ticks />}
      </details>
    </Section>
  );
}

function Ticks() {
  const styles = useStyles();
  const { words, book, lang, dispatch } = usePane();
  const answers = useAnswers();
  const facts = activityFacts(book);
  const said = (key: string): string | undefined => {
    const answer = answers[key];
    return answer?.by === "typed" ? answer.text : undefined;
  };
  const keysSaid = (text: string | undefined) =>
    facts.flatMap(({ key }) => (said(key) === text ? [key] : []));
  const answer = (keys: readonly string[], text: string) => {
    const told: Answers = Object.fromEntries(keys.map((key) => [key, { by: "typed", text }]));
    dispatch({ type: "answered-several", answers: told });
  };
  const clear = (keys: readonly string[]) => dispatch({ type: "answers-cleared", keys });
  const isDenied = keysSaid(undefined).length === 0;
  return (
    <div className={styles.list}>
      {facts.map(({ key, input }) => (
        <Checkbox
          key={key}
          label={say(input, lang)}
          checked={said(key) === "true"}
          onChange={(_, { checked }) => {
            if (checked === true) answer([key], "true");
            else if (isDenied) answer([key], "false");
            else clear([key]);
          }}
        />
      ))}
      <Checkbox
        label={words.activitiesOthers}
        checked={isDenied}
        onChange={(_, { checked }) =>
          checked === true ? answer(keysSaid(undefined), "false") : clear(keysSaid("false"))
        }
      />
    </div>
  );
}
