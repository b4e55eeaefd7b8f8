import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../language";
import { applyingParts } from "../../text";
import { usePane } from "../shell/pane-context";
import { Section } from "../shell/section";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  rows: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
    "& dt": { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
    "& dd": { margin: 0 },
  },
  button: { alignSelf: "flex-start" },
  line: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Window, contact, steps and papers, as far as the text prints them; the rest is named in one line. */
export function HowToApply({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { words, book, lang, inExcel, dispatch } = usePane();
  const toChecklist = () => {
    dispatch({ type: "way-chosen", way: "checklist" });
    document
      .querySelector<HTMLElement>('[data-shown] input[type="radio"][value="checklist"]')
      ?.focus();
  };
  const { printed, missing } = applyingParts(book, measure, lang);
  return (
    <Section title={words.howToApply}>
      <dl className={styles.rows}>
        {printed.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Unbroken text={said} />
            </dd>
          </div>
        ))}
      </dl>
      {inExcel && (
        <Button className={styles.button} size="small" onClick={toChecklist}>
          {words.toChecklist}
        </Button>
      )}
      {missing.length > 0 && <p className={styles.line}>{words.notPrintedFor(missing)}</p>}
    </Section>
  );
}
