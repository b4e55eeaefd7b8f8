import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FitProgress } from "../gets/fit-progress";
import { useGets } from "../gets/use-gets";
import { ChoiceButton } from "../shell/choice-button";
import { usePane, useShown } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";
import { SheetNewsLine } from "../measure/sheet-news";
import { WriteAt } from "../measure/write-at";
import { calendarContent } from "./calendar-content";
import { calendarFile } from "./calendar-file";
import { byMonth, datedEntries, fittingMeasures, type DatedEntry } from "./dated-entries";
import { DayEntries } from "./day-entries";
import { MonthView } from "./month-view";
import { laterMonth, lastDayIn } from "./month-weeks";
import { saveText } from "./save-text";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  month: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

const VIEWS = ["list", "month"] as const;
/** What comes is looked for to the end of this month, counted from today's. */
const MONTHS = 18;

/** What happens from today on: last days of what fits the companies first, as a list or by months, and as a file. */
export function CalendarScreen() {
  const styles = useStyles();
  const { words, book, today, lang } = usePane();
  const companies = useShown((state) => state.companies);
  const filters = useShown((state) => state.filters);
  const { known, progress } = useGets(book, companies, filters, today);
  const [view, setView] = useState<(typeof VIEWS)[number]>("list");
  const [all, setAll] = useState(false);
  const fitting = useMemo(
    () =>
      fittingMeasures(known?.gets ?? [], ({ company }, i) =>
        companies.length > 1 ? company.name || words.companyUnnamed(i + 1) : "",
      ),
    [known, companies.length, words],
  );
  // before that, an empty list says nothing
  const isKnown = known !== undefined || all;
  const until = lastDayIn(laterMonth(today.slice(0, 7), MONTHS));
  // not kept: windows come with the notes of the book, which is the same book then
  const entriesIn = (from: string, to: string) =>
    datedEntries(book, fitting, { from, to, all, lang });
  return (
    <>
      <ScreenHeading>{words.calendar}</ScreenHeading>
      <p className={styles.line}>{words.calendarAbout}</p>
      <FitProgress progress={progress} count={book.measures.length} />
      <div className={styles.row} role="group" aria-label={words.calendarView}>
        {VIEWS.map((one) => (
          <ChoiceButton key={one} isChosen={one === view} onChoose={() => setView(one)}>
            {words.calendarViews[one]}
          </ChoiceButton>
        ))}
        <Checkbox
          label={words.calendarAll}
          checked={all}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
      </div>
      {known && fitting.size === 0 && !all ? (
        <p className={styles.line}>{words.calendarNoneFits}</p>
      ) : view === "list" ? (
        <ListView entriesIn={entriesIn} until={until} isKnown={isKnown} />
      ) : (
        <MonthView entriesIn={entriesIn} until={until} isKnown={isKnown} />
      )}
    </>
  );
}

function ListView({
  entriesIn,
  until,
  isKnown,
}: {
  entriesIn: (from: string, to: string) => readonly DatedEntry[];
  until: string;
  isKnown: boolean;
}) {
  const styles = useStyles();
  const { words, today } = usePane();
  const entries = entriesIn(today, until);
  if (entries.length === 0) return isKnown && <p className={styles.line}>{words.calendarNone}</p>;
  return (
    <>
      {byMonth(entries).map(([month, some]) => (
        <Month key={month} month={month} entries={some} />
      ))}
      <p className={styles.quiet}>{words.calendarUntil(until)}</p>
      <SaveFile entries={entries} />
      <ToSheet entries={entries} />
    </>
  );
}

function Month({ month, entries }: { month: string; entries: readonly DatedEntry[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const [year, number] = month.split("-").map(Number) as [number, number];
  return (
    <>
      <h2 className={styles.month}>{words.calendarMonth(year, number)}</h2>
      <DayEntries entries={entries} />
    </>
  );
}

/** The list into the sheet, once that is wanted: everything that it would write is shown first. */
function ToSheet({ entries }: { entries: readonly DatedEntry[] }) {
  const styles = useStyles();
  const { words, book, lang, inExcel } = usePane();
  const [isWanted, setWanted] = useState(false);
  const content = useMemo(
    () => (isWanted ? calendarContent(entries, book, words, lang) : undefined),
    [isWanted, entries, book, words, lang],
  );
  return (
    <>
      <div className={styles.row}>
        <Button disabled={!inExcel} aria-expanded={isWanted} onClick={() => setWanted(!isWanted)}>
          {words.calendarToSheet}
        </Button>
      </div>
      {content && <WriteAt content={content} headed={false} />}
      {content && <SheetNewsLine />}
    </>
  );
}

function SaveFile({ entries }: { entries: readonly DatedEntry[] }) {
  const styles = useStyles();
  const { words, book, lang, today } = usePane();
  const save = () =>
    saveText(calendarFile(entries, book, words, lang, today), `${words.icsName}.ics`);
  return (
    <>
      <div className={styles.row}>
        <Button onClick={save}>{words.icsSave}</Button>
      </div>
      <p className={styles.quiet}>{words.icsAbout}</p>
    </>
  );
}
