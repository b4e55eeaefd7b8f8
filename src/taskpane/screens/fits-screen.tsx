import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { moneyText } from "../../text";
import { CalculationButton } from "../parts/calculation-button";
import { CompanyChoice } from "../parts/company-choice";
import { FitFilters } from "../parts/fit-filters";
import { FitGroupList } from "../parts/fit-group";
import { ScreenHeading } from "../parts/screen-heading";
import { bestTotals, type Totals } from "../state/best-total";
import { fitsFor } from "../state/fit-board";
import { fitList } from "../state/fit-list";
import { usePane } from "../state/pane-context";
import { answersOf } from "../state/pane-state";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `4px solid ${tokens.colorPaletteGreenBorder2}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  total: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  line: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** All measures for one company, and what it may count on in all. */
export function FitsScreen() {
  const styles = useStyles();
  const { words, state, book, today, dispatch } = usePane();
  // the choice of a company shows at once; the list follows when the browser has time
  const answers = useDeferredValue(answersOf(state));
  const filters = useDeferredValue(state.filters);
  const fits = useMemo(() => fitsFor(book, answers), [book, answers]);
  const groups = useMemo(() => fitList(fits, filters, today), [fits, filters, today]);
  const totals = useMemo(() => {
    const shown = groups.flatMap((group) => group.fits);
    return bestTotals(book, shown, answers);
  }, [book, groups, answers]);
  return (
    <>
      <ScreenHeading>{words.fitsTitle}</ScreenHeading>
      <CompanyChoice />
      {Object.keys(answers).length === 0 && (
        <>
          <p className={styles.line}>{words.fitsFactsFew}</p>
          <Button onClick={() => dispatch({ type: "opened", screen: { at: "company" } })}>
            {words.fillFacts}
          </Button>
        </>
      )}
      <TotalCard totals={totals} />
      <CalculationButton />
      <FitFilters />
      {groups.map(({ group, fits: members }) => (
        <FitGroupList key={group} group={group} fits={members} />
      ))}
    </>
  );
}

function TotalCard({ totals: { sure, most, maximaCount, dropped } }: { totals: Totals }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const left = dropped.filter(({ because }) => because.why === "group").length;
  return (
    <div className={styles.card}>
      <p className={styles.line}>{words.fitsTotal}</p>
      <p role="status" className={styles.total}>
        {moneyText(sure, lang)}
      </p>
      {maximaCount && <p className={styles.line}>{words.fitsMost(moneyText(most, lang))}</p>}
      {left > 0 && <p className={styles.line}>{words.fitsDropped(left)}</p>}
      <p className={styles.hint}>{words.fitsHint}</p>
    </div>
  );
}
