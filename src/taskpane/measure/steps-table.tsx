import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { say } from "../../text";
import type { MeasureView } from "./measure-view";
import { stepRows } from "./outcome-words";
import { usePane } from "../shell/pane-context";
import { Section } from "../shell/section";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& caption": {
      textAlign: "start",
      paddingBottom: "4px",
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
    },
    "& th, & td": {
      padding: "6px 4px",
      verticalAlign: "top",
      textAlign: "start",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
  },
  // as wide as its figures or its one word
  value: {
    width: "1%",
    whiteSpace: "nowrap",
    textAlign: "end !important" as "end",
    fontVariantNumeric: "tabular-nums",
    // a figure is never broken within its digits
    overflowWrap: "break-word !important" as "break-word",
  },
  // at 200 % there is no room for two English ones in a row
  broken: {
    "@media (max-width: 300px)": { whiteSpace: "normal", "& span": { whiteSpace: "normal" } },
  },
  clause: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  what: { fontWeight: tokens.fontWeightSemibold },
  // what is computed stands below its name, over the whole width
  begun: { "& th, & td": { paddingBottom: 0, borderBottomStyle: "none" } },
  ended: { "& td": { paddingTop: 0 } },
  source: { margin: 0, overflowWrap: "anywhere" },
});

/** Each step with its clause, and where the whole comes from. */
export function StepsTable({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const rows = stepRows(view, lang);
  const { measure, document } = view;
  return (
    <Section title={words.stepsHeading}>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption>{words.stepsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.stepHead}</th>
              <th scope="col" className={styles.value}>
                {words.valueHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Fragment key={i}>
                <tr className={styles.begun}>
                  <th scope="row">
                    <span className={styles.what}>{row.what}</span>{" "}
                    <span className={styles.clause}>{row.clause}</span>
                  </th>
                  <td className={mergeClasses(styles.value, lang === "en-US" && styles.broken)}>
                    <Unbroken text={row.value} />
                  </td>
                </tr>
                <tr className={styles.ended}>
                  <td colSpan={2}>
                    <Unbroken text={row.formula} />
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.source}>
        {words.source}
        {lang === "zh-CN" ? "：" : ": "}
        {document.number ? `${document.number} ` : ""}
        {say(document.title, lang)} {measure.cite}
      </p>
    </Section>
  );
}
