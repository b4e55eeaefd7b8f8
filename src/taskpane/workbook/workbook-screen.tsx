import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { BookPort } from "../../travel";
import type { HostPort } from "../../workbook";
import { usePane } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";
import { CheckSection } from "./check-section";
import { CommandsSection } from "./commands-section";
import { OpeningSection } from "./opening-section";
import { SelectedCell } from "./selected-cell";
import { useCommanding } from "./use-commanding";
import { useReading } from "./use-reading";

/** Whether this file is right: the selected cell, every award checked, and what can be done to the whole. */
export function WorkbookScreen() {
  const { words, host, inExcel } = usePane();
  const book = useWholeBook(host);
  return (
    <>
      <ScreenHeading>{words.workbookTitle}</ScreenHeading>
      {inExcel && book && <Whole book={book} />}
      {!inExcel && <p>{words.sheetOff}</p>}
    </>
  );
}

function useWholeBook({ whole }: HostPort): BookPort | undefined {
  const [book, setBook] = useState<BookPort>();
  useEffect(() => {
    let current = true;
    void whole?.().then((came) => current && setBook(came));
    return () => void (current = false);
  }, [whole]);
  return book;
}

function Whole({ book }: { book: BookPort }) {
  const { words, host } = usePane();
  const { reading, problem, again } = useReading(host, book);
  const commanding = useCommanding(book, () => void again());
  return (
    <>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.problems[problem]}</MessageBarBody>
        </MessageBar>
      )}
      {reading && <SelectedCell {...{ book, reading }} />}
      {reading && (
        <CheckSection
          {...{ book, reading }}
          onCure={(doing) => void commanding.preview(doing)}
          onAgain={() => void again()}
        />
      )}
      <CommandsSection {...{ commanding, reading }} />
      <OpeningSection />
    </>
  );
}
