import { Button, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { CalculationButton } from "./calculation-button";
import { FitFilters } from "./fit-filters";
import { FitGroupList } from "./fit-group";
import { FitProgress } from "./fit-progress";
import { FitQuestions } from "./fit-questions";
import { FitTotal } from "./fit-total";
import { ScreenHeading } from "../shell/screen-heading";
import { bestTotals } from "./best-total";
import { fitList, isNarrowed } from "./fit-list";
import { nextFacts } from "./next-facts";
import { useAnswers, usePane, useShown } from "../shell/pane-context";
import { useFits, type KnownFits } from "./use-fits";

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "16px" },
});

/** All measures for one company, and what it may count on in all. */
export function FitsScreen() {
  const styles = useStyles();
  const { words, book, dispatch } = usePane();
  const answers = useAnswers();
  const { known, progress } = useFits(book, answers);
  // stays with the first answer, so that the field being filled in does not move
  const [cameEmpty] = useState(Object.keys(answers).length === 0);
  return (
    <>
      <ScreenHeading>{words.fitsTitle}</ScreenHeading>
      {cameEmpty && (
        <>
          <p className={styles.line}>{words.fitsFactsFew}</p>
          <Button onClick={() => dispatch({ type: "went-to", place: "company" })}>
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
  const { book, today } = usePane();
  const company = useShown((state) => state.company);
  const filters = useDeferredValue(useShown((state) => state.filters));
  const groups = useMemo(
    () => fitList(book, known.fits, filters, today),
    [book, known, filters, today],
  );
  const shown = useMemo(() => groups.flatMap((group) => group.fits), [groups]);
  const totals = useMemo(() => bestTotals(book, shown, known.answers), [book, shown, known]);
  const questions = useMemo(() => nextFacts(shown, totals.open), [shown, totals]);
  return (
    <>
      <FitTotal totals={totals} narrowed={isNarrowed(filters)} />
      <CalculationButton />
      <FitFilters />
      <FitQuestions key={company} facts={questions} />
      <div className={useStyles().list} aria-busy={busy}>
        {groups.map(({ group, fits }) => (
          <FitGroupList key={group} group={group} fits={fits} />
        ))}
      </div>
    </>
  );
}
