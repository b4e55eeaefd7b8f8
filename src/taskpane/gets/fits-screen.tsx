import { Button, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { CalculationButton } from "./calculation-button";
import { CompanyChoice } from "../company/company-choice";
import { FitFilters } from "./fit-filters";
import { FitGroupList } from "./fit-group";
import { FitProgress } from "./fit-progress";
import { FitQuestions } from "./fit-questions";
import { FitTotal } from "./fit-total";
import { ScreenHeading } from "../shell/screen-heading";
import { bestTotals } from "./best-total";
import { fitList, isNarrowed } from "./fit-list";
import { nextFacts } from "./next-facts";
import { PaneContext, usePane } from "../shell/pane-context";
import { answersOf } from "../shell/pane-state";
import { useFits, type KnownFits } from "./use-fits";

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "16px" },
});

/** All measures for one company, and what it may count on in all. */
export function FitsScreen() {
  const styles = useStyles();
  const { words, state, book, dispatch } = usePane();
  const answers = answersOf(state);
  const { known, progress } = useFits(book, answers);
  // stays with the first answer, so that the field being filled in does not move
  const [cameEmpty] = useState(Object.keys(answers).length === 0);
  return (
    <>
      <ScreenHeading>{words.fitsTitle}</ScreenHeading>
      <CompanyChoice />
      {cameEmpty && (
        <>
          <p className={styles.line}>{words.fitsFactsFew}</p>
          <Button onClick={() => dispatch({ type: "opened", screen: { at: "company" } })}>
            {words.fillFacts}
          </Button>
        </>
      )}
      <FitProgress progress={progress} count={book.measures.length} />
      {known && <Known known={known} busy={known.answers !== answers} />}
    </>
  );
}

/** What is known, be it of the answers before: it stays until the new list is there. */
function Known({ known, busy }: { known: KnownFits; busy: boolean }) {
  const { state, book, today } = usePane();
  const filters = useDeferredValue(state.filters);
  const groups = useMemo(
    () => fitList(book, known.fits, filters, today),
    [book, known, filters, today],
  );
  const shown = useMemo(() => groups.flatMap((group) => group.fits), [groups]);
  const totals = useMemo(() => bestTotals(book, shown, known.answers), [book, shown, known]);
  const questions = useMemo(() => nextFacts(shown, totals.open), [shown, totals]);
  return (
    <>
      <Later>
        <FitTotal totals={totals} narrowed={isNarrowed(filters)} />
      </Later>
      <CalculationButton />
      <FitFilters />
      <FitQuestions key={state.company} facts={questions} />
      <div className={useStyles().list} aria-busy={busy}>
        <Later>
          {groups.map(({ group, fits }) => (
            <FitGroupList key={group} group={group} fits={fits} />
          ))}
        </Later>
      </div>
    </>
  );
}

/** Long lists follow when the browser has time: typing into a field does not wait for them. */
function Later({ children }: { children: ReactNode }) {
  return <PaneContext value={useDeferredValue(usePane())}>{children}</PaneContext>;
}
