import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../text";
import { usePane } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { TextLink } from "../shell/text-link";
import type { DatedEntry, DatedMeasure } from "./dated-entries";
import { daysBetween } from "./month-weeks";

const useStyles = makeStyles({
  entry: {
    padding: "8px 12px",
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  deadline: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  head: { margin: 0, display: "flex", flexWrap: "wrap", gap: "0 8px" },
  date: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  left: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "18px" },
  more: { fontSize: tokens.fontSizeBase200 },
});

/** How many measures of one entry stand there at first: a validity may end for a hundred on one day. */
const atFirst = 4;

/** What happens on days, each with its measures. */
export function DayEntries({ entries }: { entries: readonly DatedEntry[] }) {
  return (
    <PlainList>
      {entries.map((entry) => (
        <li key={`${entry.date} ${entry.text}`}>
          <Entry entry={entry} />
        </li>
      ))}
    </PlainList>
  );
}

function Entry({ entry: { date, text, isDeadline, measures } }: { entry: DatedEntry }) {
  const styles = useStyles();
  const { words, today } = usePane();
  const [count, setCount] = useState(atFirst);
  const hidden = measures.length - count;
  return (
    <div className={isDeadline ? `${styles.entry} ${styles.deadline}` : styles.entry}>
      <p className={styles.head}>
        <span className={styles.date}>{date}</span>
        <span>{text}</span>
        <span className={styles.left}>{words.daysLeft(daysBetween(today, date))}</span>
      </p>
      <ul className={styles.list}>
        {measures.slice(0, count).map((one, i) => (
          <li key={`${one.measure.id} ${i}`}>
            <Named one={one} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Link as="button" className={styles.more} onClick={() => setCount(measures.length)}>
          {words.showMore(hidden)}
        </Link>
      )}
    </div>
  );
}

/** A measure by name, and the companies it fits where there are several. */
function Named({ one: { measure, companies } }: { one: DatedMeasure }) {
  const styles = useStyles();
  const { lang, dispatch } = usePane();
  const open = () => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } });
  return (
    <>
      <TextLink onClick={open}>{say(measure.title, lang)}</TextLink>{" "}
      <span className={styles.left}>{companies.join(lang === "zh-CN" ? "、" : ", ")}</span>
    </>
  );
}
