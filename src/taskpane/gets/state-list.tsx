import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useMemo, useState } from "react";
import type { Line } from "../../planner";
import { fromInteger } from "../../exact";
import { largestSum } from "../../rulebook";
import { moneyRounded, oddSizeTexts, say } from "../../text";
import { EntryButton } from "../shell/entry-button";
import { ForwardIcon } from "../shell/icons";
import { usePane } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { Unbroken } from "../shell/unbroken";
import { byMoney } from "./by-money";
import type { State } from "./company-gets";
import {
  endText,
  failures,
  grantedNames,
  notCountedLine,
  openNames,
  sumText,
  tiersLine,
} from "./line-text";
import { InChinese } from "../shell/in-chinese";
import { SourceName } from "../shell/source-name";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: "8px 0",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: "pointer",
    textAlign: "start",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  arrow: { display: "flex", marginInlineStart: "-4px" },
  down: { transform: "rotate(90deg)" },
  name: { flex: 1 },
  count: { flexShrink: 0 },
  amount: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  line: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});

/** A state, what is too far to say, or what a text that is not in force would pay. */
export type ListOf = State | "far" | "outside";

const openAtFirst: readonly ListOf[] = ["sure", "at_most", "open"];
const atFirst = 10;
const step = 20;

/** The lines of one state; closed lists draw nothing, so that those closed at first come as the book has them. */
export const StateList = memo(function StateList({
  state,
  lines,
}: {
  state: ListOf;
  lines: readonly Line[];
}) {
  const styles = useStyles();
  const { words, book } = usePane();
  const isSorted = openAtFirst.includes(state);
  const [open, setOpen] = useState(isSorted);
  const [count, setCount] = useState(atFirst);
  const id = useId();
  const ordered = useMemo(
    () => (isSorted || !open ? lines : byMoney(book, lines)),
    [book, lines, isSorted, open],
  );
  if (lines.length === 0) return null;
  const hidden = Math.min(step, lines.length - count);
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={mergeClasses(styles.arrow, open && styles.down)}>
            <ForwardIcon />
          </span>
          <span className={styles.name}>{words.states[state]}</span>
          <span className={styles.count}>{words.linesOf(lines.length)}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && (
          <PlainList>
            {ordered.slice(0, count).map((line) => (
              <li key={line.measure.id}>
                <LineItem line={line} state={state} />
              </li>
            ))}
          </PlainList>
        )}
      </div>
      {open && hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setCount(count + step)}>
          {words.showMore(hidden)}
        </Button>
      )}
    </div>
  );
});

const isOffered = (state: ListOf) => state === "sure" || state === "at_most" || state === "open";

/** How many names of open facts one line says. */
const mostNames = 4;

function LineItem({ line, state }: { line: Line; state: ListOf }) {
  const styles = useStyles();
  const { words, lang, book, today, dispatch } = usePane();
  const { measure } = line;
  const amount = sumText(line, state === "no" ? "no" : "sure", words, lang);
  const names = state === "open" || state === "far" ? openNames(line, book, lang) : [];
  const granted = isOffered(state) ? grantedNames(line, book, lang) : [];
  const largest = amount === "" && names.length > 0 ? largestSum(measure) : 0;
  const isTold = isOffered(state) || state === "no";
  const notes = [
    ...(isTold ? oddSizeTexts(measure, line.facts, line.outcome, lang) : []),
    largest > 0
      ? words.largestSum(moneyRounded(fromInteger(Math.round(largest)), lang))
      : undefined,
    notCountedLine(line, book, words, lang),
    names.length > 0
      ? words.hangsOn(names.slice(0, mostNames), names.length - mostNames)
      : undefined,
    granted.length > 0
      ? words.granted(granted.slice(0, mostNames), granted.length - mostNames)
      : undefined,
    ...(state === "no" ? failures(line, lang) : []),
    isTold ? tiersLine(line, book, lang) : undefined,
  ].filter((note) => note !== undefined);
  return (
    <EntryButton
      title={say(measure.title, lang)}
      below={
        <>
          <SourceName document={book.documentOf(measure)} />
          <InChinese>{measure.cite}</InChinese>
          {state !== "no" && <span>{endText(book, measure, today, words)}</span>}
        </>
      }
      onClick={() => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } })}
    >
      {amount !== "" && <span className={styles.amount}>{amount}</span>}
      {notes.map((note) => (
        <span key={note} className={styles.line}>
          <Unbroken text={note} />
        </span>
      ))}
    </EntryButton>
  );
}
