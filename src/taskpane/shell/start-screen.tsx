import { EntryButton } from "./entry-button";
import { GoOn } from "../workbook/go-on";
import { InSheet } from "../workbook/in-sheet";
import { PlainList } from "./plain-list";
import { ScreenHeading } from "./screen-heading";
import { usePane } from "./pane-context";

/** Three ways in, the way back to where one was, and what the workbook holds. */
export function StartScreen() {
  const { words, dispatch, book, inExcel, state } = usePane();
  const open = (at: "company" | "find" | "library") => () =>
    dispatch({ type: "opened", screen: { at } });
  return (
    <>
      <ScreenHeading>{words.startTitle}</ScreenHeading>
      <PlainList>
        <li>
          <EntryButton title={words.byMeasure} below={words.byMeasureHint} onClick={open("find")} />
        </li>
        <li>
          <EntryButton
            title={words.byCompany}
            below={words.byCompanyHint}
            onClick={open("company")}
          />
        </li>
        <li>
          <EntryButton
            title={words.byDocument}
            below={words.byDocumentHint(book.documents.length, book.measures.length)}
            onClick={open("library")}
          />
        </li>
      </PlainList>
      {state.last && <GoOn to={state.last} />}
      {inExcel && <InSheet />}
    </>
  );
}
