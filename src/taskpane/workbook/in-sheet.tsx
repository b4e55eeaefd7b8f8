import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { fifteenDigits } from "../../exact";
import { moneyText, say } from "../../text";
import { areaText } from "../../workbook";
import { heldProblem } from "./held-problem";
import { answersIn, type Held, type HeldMeasure, type Holdings } from "./holdings";
import { usePane, useShown } from "../shell/pane-context";
import { EntryButton } from "../shell/entry-button";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  button: { alignSelf: "flex-start" },
  warn: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

const shown = 8;

/** What the sheets hold of ours: measures, sums, and what is missing where. */
export function InSheet() {
  const styles = useStyles();
  const { words, commands } = usePane();
  useEffect(() => {
    void commands.survey();
  }, [commands]);
  const holdings = useShown((state) => state.holdings);
  return (
    <Section title={words.inSheet}>
      {holdings && <HeldCells holdings={holdings} />}
      <Button size="small" className={styles.button} onClick={() => void commands.survey()}>
        {words.surveyAgain}
      </Button>
    </Section>
  );
}

function HeldCells({ holdings }: { holdings: Holdings }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { cells, total, most, broken, measures } = holdings;
  if (cells.length === 0) return <p className={styles.line}>{words.inSheetNone}</p>;
  const money = (yuan: number) => moneyText(fifteenDigits(yuan), lang);
  return (
    <>
      <div>
        <p className={styles.line}>{words.inSheetCount(cells.length, money(total))}</p>
        {most > 0 && <p className={styles.line}>{words.inSheetMost(money(most))}</p>}
      </div>
      {broken.length > 0 && (
        <div>
          <p className={styles.line}>{words.inSheetBroken(broken.length)}</p>
          <ul className={styles.list}>
            {broken.slice(0, shown).map((cell) => (
              <BrokenCell key={areaText(cell.area)} cell={cell} holdings={holdings} />
            ))}
            {broken.length > shown && <li>{words.andMore(broken.length - shown)}</li>}
          </ul>
        </div>
      )}
      {measures.length > 0 && (
        <>
          <p className={styles.line}>{words.inSheetMeasures(measures.length)}</p>
          <PlainList>
            {measures.map((held) => (
              <li key={held.measure.id}>
                <UsedMeasure held={held} holdings={holdings} />
              </li>
            ))}
          </PlainList>
        </>
      )}
    </>
  );
}

/** Opens a measure with the facts that a cell's formula hands to it. */
function useTakeUp(holdings: Holdings): (cell: Held) => void {
  const { dispatch } = usePane();
  return (cell) => {
    if (!cell.measure) return;
    const answers = answersIn(cell, holdings);
    if (Object.keys(answers).length > 0)
      dispatch({ type: "facts-taken", name: areaText(cell.area), answers });
    dispatch({ type: "opened", layer: { at: "measure", id: cell.measure.id } });
  };
}

function UsedMeasure({ held, holdings }: { held: HeldMeasure; holdings: Holdings }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const takeUp = useTakeUp(holdings);
  const { measure, cells, total, most, broken } = held;
  const money = (yuan: number) => moneyText(fifteenDigits(yuan), lang);
  return (
    <EntryButton
      title={say(measure.title, lang)}
      below={
        <>
          <span>{words.heldCells(cells.length)}</span>
          {total > 0 && <span>{words.heldTotal(money(total))}</span>}
          {most > 0 && <span>{words.heldMost(money(most))}</span>}
          {broken > 0 && <span className={styles.warn}>{words.heldBroken(broken)}</span>}
        </>
      }
      onClick={() => takeUp(cells[0]!)}
    />
  );
}

function BrokenCell({ cell, holdings }: { cell: Held; holdings: Holdings }) {
  const { words, lang, book, commands } = usePane();
  const takeUp = useTakeUp(holdings);
  const { area, measure } = cell;
  const address = areaText(area);
  return (
    <li>
      <Link as="button" inline onClick={() => void commands.show(area)} title={words.goTo(address)}>
        {address}
      </Link>{" "}
      {heldProblem(cell, holdings, book, words, lang)}{" "}
      {measure && (
        <Link as="button" inline onClick={() => takeUp(cell)}>
          {say(measure.title, lang)}
        </Link>
      )}
    </li>
  );
}
