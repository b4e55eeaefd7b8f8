import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { moneyText } from "../../text";
import type { Totals } from "./best-total";
import { usePane } from "../shell/pane-context";

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

/** What the company may count on in all. */
export const FitTotal = memo(function FitTotal({
  totals: { sure, most, maximaCount, excluded },
  narrowed,
}: {
  totals: Totals;
  narrowed: boolean;
}) {
  const styles = useStyles();
  const { words, lang } = usePane();
  return (
    <div className={styles.card}>
      <p className={styles.line}>{words.fitsTotal}</p>
      <p role="status" className={styles.total}>
        {moneyText(sure, lang)}
      </p>
      {maximaCount && <p className={styles.line}>{words.fitsMost(moneyText(most, lang))}</p>}
      {excluded > 0 && <p className={styles.line}>{words.fitsDropped(excluded)}</p>}
      <p className={styles.hint}>
        {words.fitsHint} {narrowed && words.fitsFiltered}
      </p>
    </div>
  );
});
