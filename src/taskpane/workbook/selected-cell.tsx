import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { daysText, groupText, say } from "../../text";
import { measureOf, placeText, type CallReading, type WorkbookReading } from "../../travel";
import { areaText, sized, type Area } from "../../workbook";
import { outcomeWords } from "../measure/outcome-words";
import { TitledLines } from "../measure/titled-lines";
import { tierLines } from "../measure/tier-lines";
import { usePane, useShown } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";
import { aboutCell, awardView, type AwardView } from "./about-cell";
import { CellLink } from "./cell-place";
import { takenFacts } from "./taken-facts";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

/** Follows the selection: an award with what it was made of, any other cell with the awards that read it. */
export function SelectedCell({ reading }: { reading: WorkbookReading }) {
  const styles = useStyles();
  const { words } = usePane();
  const selection = useShown((state) => state.selection);
  if (!selection) return null;
  const cell = sized(selection, 1, 1);
  return (
    <Section title={words.selectedCell(areaText(cell))}>
      <About
        cell={cell}
        reading={reading}
        none={<p className={styles.quiet}>{words.cellNone}</p>}
      />
    </Section>
  );
}

function About({
  cell,
  reading,
  none,
}: {
  cell: Area;
  reading: WorkbookReading;
  none: React.ReactNode;
}) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const { own, readers } = useMemo(() => aboutCell(reading, cell), [reading, cell]);
  if (own.length > 0)
    return own.map((call, i) => <Award key={`${areaText(cell)} ${i}`} call={call} />);
  if (readers.length === 0) return none;
  const title = (call: CallReading) => {
    const measure = measureOf(call, book);
    return measure ? say(measure.title, lang) : call.call.name;
  };
  return (
    <>
      <p className={styles.line}>{words.cellReadBy(readers.length)}</p>
      <PlainList>
        {readers.slice(0, SHOWN).map((call, i) => (
          <li key={i} className={styles.line}>
            <CellLink spot={call.cell} /> {title(call)}
          </li>
        ))}
        {readers.length > SHOWN && <li>{words.andMore(readers.length - SHOWN)}</li>}
      </PlainList>
    </>
  );
}
const SHOWN = 8;

function Award({ call }: { call: CallReading }) {
  const styles = useStyles();
  const { words, book, lang, dispatch, commands } = usePane();
  const award = useMemo(() => awardView(call, book, lang), [call, book, lang]);
  if (!award) return <p className={styles.line}>{words.callOf(call.call.name)}</p>;
  const { measure, view } = award;
  // the measure opens with these facts, beside the companies that a person told of
  const open = () => {
    const answers = takenFacts(call, book);
    if (Object.keys(answers).length > 0) {
      dispatch({ type: "facts-taken", name: placeText(call.cell), answers });
      void commands.refresh();
    }
    dispatch({ type: "opened", layer: { at: "measure", id: measure.id } });
  };
  return (
    <div className={styles.card}>
      <Link as="button" onClick={open}>
        {say(measure.title, lang)}
      </Link>
      <p className={styles.quiet}>
        {book.documentOf(measure).number ?? ""} {measure.cite}
      </p>
      {view ? <Outcome award={award} /> : <p className={styles.line}>{words.callUnread}</p>}
      <Facts award={award} />
      <p className={styles.line}>{daysText(measure, lang)}</p>
    </div>
  );
}

function Outcome({ award: { view, measure } }: { award: AwardView }) {
  const styles = useStyles();
  const { words, book, lang, today } = usePane();
  const now = { book, today };
  const { status, figure, missing, because, outside, assumed, odd } = outcomeWords(
    view!,
    words,
    lang,
    now,
  );
  const next = useMemo(() => tierLines(book, view!, words, lang), [book, view, words, lang]);
  const groups = book
    .documentOf(measure)
    .groups.filter(({ of }) => of.flat().includes(measure.id))
    .map((group) => groupText(group, lang).sentence);
  return (
    <>
      <p className={styles.figure}>
        {status} {figure}
      </p>
      <TitledLines title={words.thenHeading} lines={outside} />
      <TitledLines title={words.stillNeeded} lines={missing.map(({ label }) => label)} />
      <TitledLines title={words.because} lines={because.map(({ sentence }) => sentence)} />
      <TitledLines title={words.oddSizes} lines={odd} />
      <TitledLines title={words.assumed} lines={assumed} />
      <TitledLines title={words.nextTiers} lines={next} />
      <TitledLines title={words.cellGroups} lines={groups} />
    </>
  );
}

function Facts({ award: { facts } }: { award: AwardView }) {
  const { words } = usePane();
  return (
    <TitledLines
      title={words.cellFacts}
      lines={facts.map(({ label, value, from, place }) => (
        <>
          {words.givenFact(label, value)}
          {from && (
            <>
              {" "}
              <CellLink spot={from} text={place!} />
            </>
          )}
        </>
      ))}
    />
  );
}
