import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { HostFault, type HostProblem, type Opening } from "../../workbook";
import { usePane } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

const ASKED: readonly (keyof Opening)[] = ["pane", "unasked"];

/** What the file may ask of Excel when somebody opens it. Nothing of it is on unless a person wants it. */
export function OpeningSection() {
  const styles = useStyles();
  const { words, host } = usePane();
  const [opening, setOpening] = useState<Opening>();
  const [problem, setProblem] = useState<HostProblem>();
  useEffect(() => {
    let current = true;
    void host.opening().then((found) => current && setOpening(found));
    return () => void (current = false);
  }, [host]);
  async function ask(what: keyof Opening, wanted: boolean) {
    try {
      await host.askOnOpening(what, wanted);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      setProblem(error.problem);
    }
    setOpening(await host.opening());
  }
  if (!opening) return null;
  return (
    <Section title={words.openingTitle}>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.problems[problem]}</MessageBarBody>
        </MessageBar>
      )}
      <PlainList>
        {ASKED.map((what) => (
          <li key={what}>
            <Checkbox
              label={words.opening[what]}
              checked={opening[what]}
              onChange={(_event, { checked }) => void ask(what, checked === true)}
            />
            <p className={styles.quiet}>{words.openingAbout[what]}</p>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
