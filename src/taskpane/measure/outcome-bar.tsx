import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MeasureView } from "./measure-view";
import { outcomeWords } from "./outcome-words";
import { usePane } from "../shell/pane-context";

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
  // text results can be whole paragraphs; the result section has them in full
  text: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  missing: { color: tokens.colorNeutralForeground2 },
  twoLines: {
    overflow: "hidden",
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
  },
});

/** Whether the figure is words: a class, a text or several of them; no amount, score or number. */
function isText({ result }: MeasureView): boolean {
  if (!("outcome" in result)) return false;
  const { amount, score, class: found, value } = result.outcome;
  if (amount || score) return false;
  return typeof found === "string" || typeof value === "string" || isRecord(value);
}

/** An object of named values; a number is an object too, of numerator and denominator. */
const isRecord = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !("n" in value && "d" in value);

/** The outcome in one line, always in sight while facts are filled in; told to screen readers. */
export function OutcomeBar({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, lang, book, today } = usePane();
  const { status, figure, tone, missing, because, assumed, odd } = outcomeWords(view, words, lang, {
    book,
    today,
  });
  const rest =
    missing.length > 0
      ? missing.map(({ input }) => (lang === "zh-CN" ? input.zh : input.en)).join(" · ")
      : tone === "bad"
        ? (because[0]?.sentence ?? "")
        : (odd[0] ?? "");
  // what may be had only if facts that nobody told are as the text wants them, says so
  const isTold = assumed.length === 0 || missing.length > 0 || tone === "bad";
  return (
    <div role="status" className={mergeClasses(styles.bar, styles[tone])}>
      <span>{status}</span>
      {figure !== "" && (
        <span
          className={mergeClasses(styles.figure, isText(view) && styles.text, styles.twoLines)}
          title={figure}
        >
          {figure}
        </span>
      )}
      {!isTold && <span className={styles.missing}>{words.assumedCount(assumed.length)}</span>}
      {rest !== "" && (
        <span className={mergeClasses(styles.missing, styles.twoLines)} title={rest}>
          {rest}
        </span>
      )}
    </div>
  );
}
