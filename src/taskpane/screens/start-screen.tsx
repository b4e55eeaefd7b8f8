import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { fifteenDigits } from "../../exact";
import { moneyText, say } from "../../text";
import { areaText } from "../../workbook";
import { EntryButton } from "../parts/entry-button";
import { PlainList } from "../parts/plain-list";
import { ScreenHeading } from "../parts/screen-heading";
import { Section } from "../parts/section";
import type { Held, Holdings } from "../state/holdings";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px" },
  button: { alignSelf: "flex-start" },
});

/** What the workbook holds, and the three ways in. */
export function StartScreen() {
  const { words, dispatch, book, inExcel } = usePane();
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
      {inExcel && <InSheet />}
    </>
  );
}

function InSheet() {
  const styles = useStyles();
  const { words, state, commands } = usePane();
  useEffect(() => {
    void commands.survey();
  }, [commands]);
  const { holdings } = state;
  return (
    <Section title={words.inSheet}>
      {holdings && <Held holdings={holdings} />}
      <Button size="small" className={styles.button} onClick={() => void commands.survey()}>
        {words.surveyAgain}
      </Button>
    </Section>
  );
}

const shown = 8;

function Held({ holdings: { cells, total, broken } }: { holdings: Holdings }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  if (cells.length === 0) return <p className={styles.line}>{words.inSheetNone}</p>;
  return (
    <>
      <p className={styles.line}>
        {words.inSheetCount(cells.length, moneyText(fifteenDigits(total), lang))}
      </p>
      {broken.length > 0 && (
        <div>
          <p className={styles.line}>{words.inSheetBroken(broken.length)}</p>
          <ul className={styles.list}>
            {broken.slice(0, shown).map((cell) => (
              <BrokenCell key={areaText(cell.area)} cell={cell} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function BrokenCell({ cell: { area, value, measure } }: { cell: Held }) {
  const { words, lang, book, commands, dispatch } = usePane();
  const found = measure === undefined ? undefined : book.find(measure);
  const known = found && "measure" in found ? found.measure : undefined;
  const address = areaText(area);
  return (
    <li>
      <Link as="button" inline onClick={() => void commands.show(area)} title={words.goTo(address)}>
        {address}
      </Link>{" "}
      {value}{" "}
      {known && (
        <Link
          as="button"
          inline
          onClick={() => dispatch({ type: "opened", screen: { at: "measure", id: known.id } })}
        >
          {say(known.title, lang)}
        </Link>
      )}
    </li>
  );
}
