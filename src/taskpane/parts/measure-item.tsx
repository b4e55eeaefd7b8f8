import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Measure } from "../../language";
import { say } from "../../text";
import { usePane } from "../state/pane-context";
import { KindMark } from "./kind-mark";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: "10px 12px",
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  below: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A measure in a list: title, document, kind; `children` is what the list adds. */
export function MeasureItem({ measure, children }: { measure: Measure; children?: ReactNode }) {
  const styles = useStyles();
  const { book, dispatch, lang } = usePane();
  const { number, title } = book.documentOf(measure);
  const open = () => dispatch({ type: "opened", screen: { at: "measure", id: measure.id } });
  return (
    <button type="button" className={styles.item} onClick={open}>
      <span className={mergeClasses(styles.title)}>{say(measure.title, lang)}</span>
      <span className={styles.below}>
        <KindMark kind={measure.kind} />
        <span>{number ?? say(title, lang)}</span>
        <span>{measure.cite}</span>
      </span>
      {children}
    </button>
  );
}
