import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { ScreenHeading } from "../shell/screen-heading";
import type { PaneWords } from "../shell/pane-words";
import { FoundList } from "./found-list";
import type { Found } from "./found-measures";
import { useFound } from "./use-found";
import { usePane, useShown } from "../shell/pane-context";

const useStyles = makeStyles({
  said: { margin: 0, minHeight: "20px", color: tokens.colorNeutralForeground3 },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  more: { alignSelf: "flex-start" },
  label: { color: tokens.colorNeutralForeground3 },
});

/** Words in, measures out. */
export function FindScreen() {
  const styles = useStyles();
  const { book, words } = usePane();
  const wanted = useShown((state) => state.words);
  const { found, showMore } = useFound(wanted);
  const { measures, more, covered, lacks } = found;
  return (
    <>
      <ScreenHeading>{words.findTitle}</ScreenHeading>
      <p role="status" className={styles.said}>
        {wanted.trim() === "" ? words.searchEmpty : saidOf(found, wanted.trim(), words)}
      </p>
      {wanted.trim() !== "" && !covered && (
        <p className={styles.said}>
          {words.searchCoverage(book.documents.length, book.measures.length)}
          {measures.length === 0 && lacks.length === 0 && words.searchOtherwise}
          {measures.length > 0 && words.searchNearest}
        </p>
      )}
      {wanted.trim() === "" && <Examples />}
      {wanted.trim() !== "" && !covered && <OtherWays />}
      <FoundList measures={measures} />
      {more > 0 && (
        <Button size="small" className={styles.more} onClick={showMore}>
          {words.showMore(more)}
        </Button>
      )}
    </>
  );
}

function saidOf(found: Found, wanted: string, words: PaneWords): string {
  const { measures, more, covered, lacks, read } = found;
  if (!covered) return words.nothingFound(lacks[0] ?? read ?? wanted);
  const count = words.found(measures.length, more > 0);
  return read === undefined ? count : words.foundAs(count, read);
}

/** Words to begin with. */
function Examples() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const id = useId();
  return (
    <div className={styles.ways} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {words.searchFor}
      </span>
      {words.searchExamples.map((word) => (
        <Button key={word} size="small" onClick={() => dispatch({ type: "searched", words: word })}>
          {word}
        </Button>
      ))}
    </div>
  );
}

/** What to do when no measure fits. */
function OtherWays() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  return (
    <div className={styles.ways}>
      <Button onClick={() => dispatch({ type: "searched", words: "" })}>{words.clearSearch}</Button>
      <Button onClick={() => dispatch({ type: "went-to", place: "company" })}>
        {words.byCompany}
      </Button>
      <Button onClick={() => dispatch({ type: "opened", layer: { at: "library" } })}>
        {words.libraryTitle}
      </Button>
    </div>
  );
}
