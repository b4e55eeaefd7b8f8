import { Button, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { CompanyNewsBar } from "../company/company-news";
import { usePane, useShown } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";
import { CalculationButton } from "./calculation-button";
import { capQuestions } from "./cap-questions";
import { countedOf } from "./company-gets";
import { CompanyMatrix } from "./company-matrix";
import { FitFilters } from "./fit-filters";
import { FitProgress } from "./fit-progress";
import { FitQuestions } from "./fit-questions";
import { nextFacts } from "./next-facts";
import { StateList } from "./state-list";
import { TotalCard } from "./total-card";
import { useGets, type KnownGets } from "./use-gets";

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: "16px" },
  button: { alignSelf: "flex-start" },
});

/** What the companies can get: the sums first, all of them side by side, then line by line for the one at hand. */
export function GetsScreen() {
  const { words, book, today } = usePane();
  const companies = useShown((state) => state.companies);
  const filters = useDeferredValue(useShown((state) => state.filters));
  const { known, progress } = useGets(book, companies, filters, today);
  const isEmpty = companies.every(({ answers }) => Object.keys(answers).length === 0);
  return (
    <>
      <ScreenHeading>{words.getsTitle}</ScreenHeading>
      <CompanyNewsBar />
      <FitProgress progress={progress} count={book.measures.length} />
      {known && <Known known={known} busy={known.companies !== companies} isEmpty={isEmpty} />}
    </>
  );
}

/** What is known, be it of the facts before: it stays until the new is there. */
function Known({
  known: { gets },
  busy,
  isEmpty,
}: {
  known: KnownGets;
  busy: boolean;
  isEmpty: boolean;
}) {
  const styles = useStyles();
  const { words, book, dispatch } = usePane();
  const chosen = useShown((state) => state.company);
  const own = gets[chosen] ?? gets[0]!;
  const questions = useMemo(() => {
    const { lines } = own.position;
    return nextFacts(book, lines, capQuestions(book, lines, own.company.answers));
  }, [book, own]);
  return (
    <>
      <TotalCard own={own} all={gets} />
      {countedOf(gets).length > 1 && <CompanyMatrix all={gets} />}
      <FitQuestions key={chosen} facts={questions} />
      {/* below the questions: when the first is answered it goes, and nothing that is in sight may move */}
      {isEmpty && (
        <>
          <p className={styles.line}>{words.nothingTold}</p>
          <Button
            className={styles.button}
            onClick={() => dispatch({ type: "went-to", place: "company" })}
          >
            {words.tellFacts}
          </Button>
        </>
      )}
      <FitFilters />
      <div className={styles.list} aria-busy={busy}>
        <StateList state="sure" lines={own.states.sure} />
        <StateList state="at_most" lines={own.states.at_most} />
        <StateList state="open" lines={own.states.open} />
        <StateList state="far" lines={own.far} />
        <StateList state="no" lines={own.states.no} />
        <StateList state="outside" lines={own.outside} />
      </div>
      <CalculationButton />
      <Button
        className={styles.button}
        onClick={() => dispatch({ type: "opened", layer: { at: "calendar" } })}
      >
        {words.calendar}
      </Button>
    </>
  );
}
