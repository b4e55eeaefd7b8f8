import type { ReactNode } from "react";
import type { Measure } from "../../language";
import { say } from "../../text";
import { usePane } from "../shell/pane-context";
import { EntryButton } from "../shell/entry-button";
import { KindMark } from "./kind-mark";
import { InChinese } from "../shell/in-chinese";
import { SourceName } from "../shell/source-name";

/** A measure in a list: title, document, kind; `children` is what the list adds. */
export function MeasureItem({ measure, children }: { measure: Measure; children?: ReactNode }) {
  const { book, dispatch, lang } = usePane();
  return (
    <EntryButton
      title={say(measure.title, lang)}
      mark={<KindMark kind={measure.kind} />}
      below={
        <>
          <SourceName document={book.documentOf(measure)} />
          <InChinese>{measure.cite}</InChinese>
        </>
      }
      onClick={() => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } })}
    >
      {children}
    </EntryButton>
  );
}
