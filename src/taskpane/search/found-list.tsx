import { makeStyles, tokens } from "@fluentui/react-components";
import { fromInteger } from "../../exact";
import type { Measure } from "../../language";
import { largestSum, lastDay } from "../../rulebook";
import { moneyRounded } from "../../text";
import { MeasureItem } from "../measure/measure-item";
import { usePane } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "2px 8px", fontSize: tokens.fontSizeBase200 },
  sum: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  late: { color: tokens.colorStatusWarningForeground3 },
});

/** What was found, each with the largest sum that its text names and its last day. */
export function FoundList({ measures }: { measures: readonly Measure[] }) {
  return (
    <PlainList>
      {measures.map((measure) => (
        <li key={`${measure.id} ${measure.from ?? ""}`}>
          <MeasureItem measure={measure}>
            <SumAndEnd measure={measure} />
          </MeasureItem>
        </li>
      ))}
    </PlainList>
  );
}

function SumAndEnd({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { words, book, lang, today } = usePane();
  const sum = largestSum(measure);
  const end = lastDay(book, measure);
  const isLate = end !== null && end.day < today;
  return (
    <span className={styles.line}>
      {sum > 0 && (
        <span className={styles.sum}>
          {words.largestSum(moneyRounded(fromInteger(Math.round(sum)), lang))}
        </span>
      )}
      {end !== null && (
        <span className={isLate ? styles.late : undefined}>
          {isLate ? words.ended(end) : words.endsOn(end)}
        </span>
      )}
    </span>
  );
}
