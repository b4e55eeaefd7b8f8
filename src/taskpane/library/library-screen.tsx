import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RuleDocument } from "../../language";
import { say } from "../../text";
import { CoverageLine } from "./coverage-line";
import { EntryButton } from "../shell/entry-button";
import { MeasureList } from "../measure/measure-list";
import { PlainList } from "../shell/plain-list";
import { ScreenHeading } from "../shell/screen-heading";
import { SearchInput } from "../shell/search-input";
import { Section } from "../shell/section";
import { useFound } from "../search/use-found";
import { coverageOf, documentsWith, documentStanding, type Coverage } from "./library";
import { usePane, useShown } from "../shell/pane-context";
import { InChinese } from "../shell/in-chinese";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  book: { display: "flex", flexDirection: "column", gap: "4px" },
  button: { alignSelf: "flex-start" },
  late: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** All documents with their figures, or the documents and measures that fit some words. */
export function LibraryScreen() {
  const styles = useStyles();
  const { words, book, noted, dispatch } = usePane();
  const wanted = useShown((state) => state.libraryWords);
  const documents = useMemo(() => documentsWith(book, wanted), [book, noted, wanted]);
  const { found, showMore } = useFound(wanted);
  const { measures, more } = found;
  const search = (value: string) => dispatch({ type: "library-searched", words: value });
  return (
    <>
      <ScreenHeading>{words.libraryTitle}</ScreenHeading>
      <Field label={words.libraryWords} hint={words.libraryHint}>
        <SearchInput value={wanted} onChange={(_, { value }) => search(value)} />
      </Field>
      {wanted.trim() === "" ? (
        <WholeBook />
      ) : (
        <p role="status" className={styles.line}>
          {documents.length + measures.length > 0
            ? words.libraryFound(documents.length, measures.length, more > 0)
            : words.libraryNone(wanted.trim())}
        </p>
      )}
      {documents.length > 0 && (
        <Section title={words.documents}>
          <PlainList>
            {documents.map(({ document, coverage }) => (
              <li key={document.code}>
                <DocumentItem document={document} coverage={coverage} />
              </li>
            ))}
          </PlainList>
        </Section>
      )}
      {measures.length > 0 && (
        <Section title={words.measures}>
          <MeasureList measures={measures} />
          {more > 0 && (
            <Button size="small" className={styles.button} onClick={showMore}>
              {words.showMore(more)}
            </Button>
          )}
        </Section>
      )}
      {documents.length + measures.length === 0 && (
        <Button className={styles.button} onClick={() => search("")}>
          {words.libraryClear}
        </Button>
      )}
    </>
  );
}

function WholeBook() {
  const styles = useStyles();
  const { words, book } = usePane();
  const coverage = useMemo(() => coverageOf(book.measures), [book]);
  return (
    <div className={styles.book}>
      <p className={styles.line}>{words.libraryAll(book.documents.length, coverage.measures)}</p>
      <CoverageLine of={coverage} />
    </div>
  );
}

function DocumentItem({ document, coverage }: { document: RuleDocument; coverage: Coverage }) {
  const styles = useStyles();
  const { words, lang, book, today, dispatch } = usePane();
  const standing = documentStanding(book, document, today);
  return (
    <EntryButton
      title={say(document.title, lang)}
      below={
        <>
          {document.number ? (
            <InChinese>{document.number}</InChinese>
          ) : (
            <span>{words.noNumber}</span>
          )}
          <span>{words.measureCount(coverage.measures)}</span>
          <span>{words.validity(document.from, document.to)}</span>
          {standing !== "in-force" && (
            <span className={styles.late}>{words.standings[standing]}</span>
          )}
        </>
      }
      onClick={() => dispatch({ type: "opened", layer: { at: "library", code: document.code } })}
    >
      <CoverageLine of={coverage} />
    </EntryButton>
  );
}
