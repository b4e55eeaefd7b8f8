import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { say } from "../../text";
import { EntryButton } from "../parts/entry-button";
import { MeasureItem } from "../parts/measure-item";
import { PlainList } from "../parts/plain-list";
import { ScreenHeading } from "../parts/screen-heading";
import { documentsWith, measuresOf } from "../state/library";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** All documents, or the measures of one. */
export function LibraryScreen({ code }: { code: string | undefined }) {
  return code === undefined ? <Documents /> : <OneDocument code={code} />;
}

function Documents() {
  const { words, book, lang, dispatch } = usePane();
  const [wanted, setWanted] = useState("");
  return (
    <>
      <ScreenHeading>{words.libraryTitle}</ScreenHeading>
      <Field label={words.libraryWords}>
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <PlainList>
        {documentsWith(book, wanted).map(({ document, coverage }) => (
          <li key={document.code}>
            <EntryButton
              title={say(document.title, lang)}
              below={
                <>
                  <span>{document.number ?? words.noNumber}</span>
                  <span>{words.measureCount(coverage.measures)}</span>
                  <span>{words.validity(document.from, document.to)}</span>
                </>
              }
              onClick={() =>
                dispatch({ type: "opened", screen: { at: "library", code: document.code } })
              }
            />
          </li>
        ))}
      </PlainList>
    </>
  );
}

function OneDocument({ code }: { code: string }) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const document = book.documents.find((one) => one.code === code);
  if (!document) throw new Error(code);
  const { number, from, to, scope, overlap, periods } = document;
  const notes = [scope, overlap, periods].filter((note) => note !== undefined);
  return (
    <>
      <ScreenHeading>{say(document.title, lang)}</ScreenHeading>
      <p className={styles.line}>
        {number ?? words.noNumber} · {document.issuer} · {words.validity(from, to)}
      </p>
      {notes.map((note) => (
        <p key={note.zh} className={styles.line}>
          {say(note, lang)}
        </p>
      ))}
      <PlainList>
        {measuresOf(book, code).map((measure) => (
          <li key={`${measure.id} ${measure.from ?? ""}`}>
            <MeasureItem measure={measure} />
          </li>
        ))}
      </PlainList>
    </>
  );
}
