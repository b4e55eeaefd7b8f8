import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { usePane } from "../shell/pane-context";
import type { Progress } from "./use-gets";

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  // the place is kept while nothing goes on, so that nothing moves
  bar: { height: "2px" },
});

/** How far the list has come. What is announced is the new total alone; a screen reader finds the bar. */
export function FitProgress({
  progress,
  count,
}: {
  progress: Progress | undefined;
  count: number;
}) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div>
      <p className={styles.line}>
        {progress ? words.fitsLooking(progress.done, progress.of) : words.fitsSeen(count)}
      </p>
      <div className={styles.bar}>
        {progress && (
          <ProgressBar aria-label={words.fitsProgress} value={progress.done} max={progress.of} />
        )}
      </div>
    </div>
  );
}
