import { say } from "../../text";
import { answersIn } from "./holdings";
import { measureView } from "../measure/measure-view";
import { outcomeWords } from "../measure/outcome-words";
import { usePane } from "../shell/pane-context";
import { answersOf, type Screen } from "../shell/pane-state";
import { areaText } from "../../workbook";
import { EntryButton } from "../shell/entry-button";
import { Section } from "../shell/section";

/** The way back to where one was last at work, in this session or when the workbook was written to. */
export function GoOn({ to }: { to: Screen }) {
  const { words, state, dispatch } = usePane();
  const given = Object.keys(answersOf(state)).length;
  const go = () => {
    if (given === 0) takeFacts();
    dispatch({ type: "opened", screen: to });
  };
  return (
    <Section title={words.goOn}>
      <EntryButton
        title={<Name of={to} />}
        below={
          <>
            {given > 0 && <span>{words.factsGiven(given)}</span>}
            {to.at === "measure" && given > 0 && <Figure id={to.id} />}
          </>
        }
        onClick={go}
      />
    </Section>
  );

  /** A workbook that was opened anew: the facts stand in the cells of the last formula. */
  function takeFacts(): void {
    const { holdings } = state;
    const cell = holdings?.cells.findLast(
      ({ measure }) => to.at === "measure" && measure?.id === to.id,
    );
    const answers = holdings && cell ? answersIn(cell, holdings) : {};
    if (cell && Object.keys(answers).length > 0)
      dispatch({ type: "facts-taken", name: areaText(cell.area), answers });
  }
}

function Name({ of: screen }: { of: Screen }) {
  const { words, book, lang } = usePane();
  if (screen.at === "fits") return words.fitsTitle;
  const found = screen.at === "measure" ? book.find(screen.id) : undefined;
  return found && "measure" in found ? say(found.measure.title, lang) : words.companyTitle;
}

/** What the measure gives for the facts as they are. */
function Figure({ id }: { id: string }) {
  const { words, state, book, lang } = usePane();
  const found = book.find(id);
  if (!("measure" in found)) return null;
  const view = measureView(book, found.measure, answersOf(state), lang);
  const { status, figure } = outcomeWords(view, words, lang);
  return (
    <span>
      {status} {figure}
    </span>
  );
}
