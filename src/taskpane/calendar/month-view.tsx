import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../shell/pane-context";
import { DayEntries } from "./day-entries";
import type { DatedEntry } from "./dated-entries";
import { dayOfMonth, laterMonth, lastDayIn, monthWeeks } from "./month-weeks";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    "& th": { padding: "4px 0", fontSize: tokens.fontSizeBase200, textAlign: "center" },
    "& td": { padding: "1px", textAlign: "center" },
  },
  // days with and without entries are as high as one another
  day: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "100%",
    height: "32px",
    padding: 0,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
  },
  busy: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    // the border tells it apart where colours are forced
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  deadline: { border: `1px solid ${tokens.colorStatusWarningBorder2}` },
  chosen: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  today: { textDecorationLine: "underline" },
});

/**
 * One month at a time, from today's on, first that of the next thing there is; a chosen day shows what happens then.
 * `entriesIn` takes first and last day.
 */
export function MonthView({
  entriesIn,
  until,
  isKnown,
}: {
  entriesIn: (from: string, to: string) => readonly DatedEntry[];
  /** the last day on which a next thing is looked for */
  until: string;
  /** whether what fits is known by now */
  isKnown: boolean;
}) {
  const styles = useStyles();
  const { words, today } = usePane();
  const first = today.slice(0, 7);
  const [chosenMonth, setMonth] = useState<string>();
  const [day, setDay] = useState<string>();
  const month = chosenMonth ?? openingMonth(entriesIn, today, until);
  const [year, number] = month.split("-").map(Number) as [number, number];
  const entries = entriesIn(month === first ? today : `${month}-01`, lastDayIn(month));
  const go = (by: number) => {
    setMonth(laterMonth(month, by));
    setDay(undefined);
  };
  const shown = entries.filter(({ date }) => day === undefined || date === day);
  return (
    <>
      <div className={styles.head}>
        <Button size="small" disabled={month === first} onClick={() => go(-1)}>
          {words.earlierMonth}
        </Button>
        <h2 className={styles.title} aria-live="polite">
          {words.calendarMonth(year, number)}
        </h2>
        <Button size="small" onClick={() => go(1)}>
          {words.laterMonth}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week, i) => (
            <tr key={i}>
              {week.map((date, k) => (
                <td key={k}>
                  {date && (
                    <Day
                      date={date}
                      entries={entries.filter((entry) => entry.date === date)}
                      chosen={date === day}
                      onChoose={() => setDay(date === day ? undefined : date)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > 0 ? (
        <DayEntries entries={shown} />
      ) : (
        isKnown && <p>{words.calendarMonthNone(month === first)}</p>
      )}
    </>
  );
}

/** The month of the next thing there is; today's where nothing comes. */
function openingMonth(
  entriesIn: (from: string, to: string) => readonly DatedEntry[],
  today: string,
  until: string,
): string {
  const first = today.slice(0, 7);
  if (entriesIn(today, lastDayIn(first)).length > 0) return first;
  return entriesIn(today, until)[0]?.date.slice(0, 7) ?? first;
}

function Day({
  date,
  entries,
  chosen,
  onChoose,
}: {
  date: string;
  entries: readonly DatedEntry[];
  chosen: boolean;
  onChoose: () => void;
}) {
  const styles = useStyles();
  const { words, today } = usePane();
  const number = dayOfMonth(date);
  const isToday = date === today && styles.today;
  if (entries.length === 0)
    return <span className={mergeClasses(styles.day, isToday)}>{number}</span>;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={words.calendarDay(date, entries.length)}
      className={mergeClasses(
        styles.day,
        styles.busy,
        entries.some(({ isDeadline }) => isDeadline) && styles.deadline,
        chosen && styles.chosen,
        isToday,
      )}
      onClick={onChoose}
    >
      {number}
    </button>
  );
}
