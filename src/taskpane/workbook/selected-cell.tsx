import { useMemo } from "react";
import { paysFor, type RuleBook } from "../../rulebook";
import { daysText, groupText, outcomeStatus, say, type Lang } from "../../text";
import {
  measureOf,
  placeText,
  type BookPort,
  type CallReading,
  type WorkbookReading,
} from "../../travel";
import { areaText, sized, type Area } from "../../workbook";
import { outcomeWords } from "../measure/outcome-words";
import { standingOn } from "../measure/standing-on";
import { TitledLines } from "../measure/titled-lines";
import { tierLines } from "../measure/tier-lines";
import { usePane, useShown } from "../shell/pane-context";
import type { PaneWords } from "../shell/pane-words";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";
import { aboutCell, awardView, type AwardView } from "./about-cell";
import { AwardCard, useCardStyles } from "./award-card";
import { CellLink } from "./cell-place";
import { RecordedCell } from "./recorded-cell";
import { takenFacts } from "./taken-facts";
import { Unbroken } from "../shell/unbroken";

/** Follows the selection: an award with what it was made of, any other cell with the awards that read it. */
export function SelectedCell({ book, reading }: { book: BookPort; reading: WorkbookReading }) {
  const { words } = usePane();
  const selection = useShown((state) => state.selection);
  if (!selection) return null;
  const cell = sized(selection, 1, 1);
  return (
    <Section title={words.selectedCell(areaText(cell))}>
      <About
        cell={cell}
        reading={reading}
        recorded={(none) => <RecordedCell {...{ book, reading, selection, none }} />}
      />
    </Section>
  );
}

function About({
  cell,
  reading,
  recorded,
}: {
  cell: Area;
  reading: WorkbookReading;
  /** what the file recorded of the cell, or `none` */
  recorded: (none: React.ReactNode) => React.ReactNode;
}) {
  const styles = useCardStyles();
  const { words, book, lang } = usePane();
  const { own, readers } = useMemo(() => aboutCell(reading, cell), [reading, cell]);
  if (own.length > 0)
    return own.map((call, i) => <Award key={`${areaText(cell)} ${i}`} call={call} />);
  if (readers.length === 0) return recorded(<p className={styles.quiet}>{words.cellNone}</p>);
  const title = (call: CallReading) => {
    const measure = measureOf(call, book);
    return measure ? say(measure.title, lang) : call.call.name;
  };
  return (
    <>
      {recorded(null)}
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
  const styles = useCardStyles();
  const { words, book, lang, today, dispatch, commands } = usePane();
  const award = useMemo(() => awardView(call, book, lang), [call, book, lang]);
  if (!award) return <p className={styles.line}>{words.callOf(call.call.name)}</p>;
  const { measure, view, day } = award;
  // what lies outside its days says them first; that a round has closed, and why, it does not
  const isOutside = day ? !paysFor(measure, day) : standingOn(book, measure, today) !== "in-force";
  const saysDays = view && isOutside && !measure.closed;
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
    <AwardCard measure={measure} onOpen={open}>
      {view ? <Outcome award={award} /> : <p className={styles.line}>{words.callUnread}</p>}
      <Facts award={award} />
      {!saysDays && (
        <p className={styles.line}>
          <Unbroken text={daysText(measure, lang)} />
        </p>
      )}
    </AwardCard>
  );
}

function Outcome({ award }: { award: AwardView }) {
  const { view, measure, day } = award;
  const styles = useCardStyles();
  const { words, book, lang, today } = usePane();
  // an award of a day that its formula names is no matter of today
  const now = day ? undefined : { book, today };
  const { figure, missing, because, outside, assumed, odd } = outcomeWords(view!, words, lang, now);
  const next = useMemo(() => tierLines(book, view!, lang), [book, view, lang]);
  const groups = book
    .documentOf(measure)
    .groups.filter(({ of }) => of.flat().includes(measure.id))
    .map((group) => groupText(group, lang).sentence);
  return (
    <>
      <p className={styles.figure}>
        {statusOn(award, words, lang, now)} {figure}
      </p>
      {day && (
        <p className={styles.line}>
          <Unbroken text={words.businessOfDay(day)} />
        </p>
      )}
      {outside.map((sentence) => (
        <p key={sentence} className={styles.line}>
          <Unbroken text={sentence} />
        </p>
      ))}
      <TitledLines title={words.stillNeeded} lines={missing.map(({ label }) => label)} />
      <TitledLines title={words.because} lines={because.map(({ sentence }) => sentence)} />
      <TitledLines title={words.oddSizes} lines={odd} />
      <TitledLines title={words.assumed} lines={assumed} />
      <TitledLines title={words.nextTiers} lines={next} />
      <TitledLines title={words.cellGroups} lines={groups} />
    </>
  );
}

/** The status; of a measure that lies outside its days that comes first, whatever its clauses say of the facts. */
function statusOn(
  { view, measure }: AwardView,
  words: PaneWords,
  lang: Lang,
  now: { readonly book: RuleBook; readonly today: string } | undefined,
): string {
  const { result } = view!;
  const own = "outcome" in result ? outcomeStatus(result.outcome, measure, lang) : words.noAnswer;
  const standing = now ? standingOn(now.book, measure, now.today) : "in-force";
  return standing === "in-force" ? own : words.thenSaid(words.standings[standing], own);
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
