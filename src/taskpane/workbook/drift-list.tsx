import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fifteenDigits } from "../../exact";
import { moneyText, TRAVEL, type DriftReason } from "../../text";
import type { Drift, DriftReport } from "../../travel";
import { usePane } from "../shell/pane-context";
import type { PaneWords } from "../shell/pane-words";
import { Contents } from "./contents";
import { Place } from "./place";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
  },
  summary: { cursor: "pointer", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
});

/** Recorded awards against what stands there now: one reason each, with what it comes to. */
export function DriftList({ report, onClose }: { report: DriftReport; onClose: () => void }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const money = (yuan: number) => moneyText(fifteenDigits(yuan), lang);
  return (
    <>
      <p className={styles.line}>
        {words.driftOf(report.lines.length, report.version.before, report.version.after)}
      </p>
      {Object.entries(report.totals).map(([reason, total]) => (
        <details key={reason} className={styles.group}>
          <summary className={styles.summary}>
            {words.driftGroup(
              TRAVEL[lang].drift[reason as DriftReason],
              total.count,
              total.difference === 0 ? "" : money(total.difference),
            )}
          </summary>
          <ul className={styles.list}>
            {report.lines
              .filter((line) => line.reason === reason)
              .map(({ at, before, after, detail, replaced_by, formulas }, i) => (
                <li key={i}>
                  <Place at={at} /> {words.driftLine(String(before), String(after))}
                  {[detail, replaced_by && words.driftReplaced[replaced_by]].map((more) =>
                    more ? words.because1(more) : "",
                  )}
                  {formulas && <Contents of={formulaLines(formulas, words)} />}
                </li>
              ))}
          </ul>
        </details>
      ))}
      <Button size="small" className={styles.button} onClick={onClose}>
        {words.leaveIt}
      </Button>
    </>
  );
}

const formulaLines = (
  { before, after }: NonNullable<Drift["formulas"]>,
  words: PaneWords,
): (readonly [string, string])[] => [
  [words.driftFormulas.before, before],
  [words.driftFormulas.after, after],
];
