import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MeasureView } from "../state/measure-view";
import { outcomeWords } from "../state/outcome-words";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: "0 -16px -16px",
    padding: "8px 16px",
    minHeight: "40px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  good: { borderTopColor: tokens.colorPaletteGreenBorder2 },
  open: { borderTopColor: tokens.colorStatusWarningBorder2 },
  bad: { borderTopColor: tokens.colorPaletteRedBorder2 },
  plain: {},
  figure: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  missing: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
  },
});

/** The outcome in one line, always in sight while facts are filled in; told to screen readers. */
export function OutcomeBar({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { status, figure, tone, missing, because } = outcomeWords(view, words, lang);
  const rest =
    missing.length > 0
      ? missing.map(({ input }) => (lang === "zh-CN" ? input.zh : input.en)).join(" · ")
      : tone === "bad"
        ? (because[0]?.sentence ?? "")
        : "";
  return (
    <div role="status" className={mergeClasses(styles.bar, styles[tone])}>
      <span>{status}</span>
      {figure !== "" && <span className={styles.figure}>{figure}</span>}
      {rest !== "" && <span className={styles.missing}>{rest}</span>}
    </div>
  );
}
