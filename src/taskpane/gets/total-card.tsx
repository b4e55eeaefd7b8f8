import { makeStyles, tokens } from "@fluentui/react-components";
import { moneyRounded, moneyText, groupText } from "../../text";
import { usePane, useShown } from "../shell/pane-context";
import { countedOf, isNarrowed, totalLines, totalOf, type CompanyGets } from "./company-gets";

const useStyles = makeStyles({
  card: {
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `4px solid ${tokens.colorPaletteGreenBorder2}`,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
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
  sum: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    "& dd": { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  },
  all: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The sum that one can count on, how it comes about, and what might be added; of all companies too. */
export function TotalCard({ own, all }: { own: CompanyGets; all: readonly CompanyGets[] }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const filters = useShown((state) => state.filters);
  const count = countedOf(all).length;
  const { sure, atMost, open, gap } = own.position;
  // while nothing is told everything is open: such a sum says nothing
  const isTold = Object.keys(own.company.answers).length > 0;
  return (
    <div className={styles.card}>
      <p className={styles.line}>{words.sureTotal(all.length > 1 ? own.company.name : "")}</p>
      <p role="status" className={styles.total} title={moneyText(sure, lang)}>
        {moneyRounded(sure, lang)}
      </p>
      <HowItAddsUp own={own} />
      {atMost.n > 0n && (
        <p className={styles.line}>{words.moreAtMost(moneyRounded(atMost, lang))}</p>
      )}
      {/* the line keeps its place, so that the questions below do not move with the first answer */}
      <p className={styles.line}>
        {isTold && open.n > 0n ? words.moreOpen(moneyRounded(open, lang)) : "\u00a0"}
      </p>
      {gap.n > 0n && <p className={styles.line}>{words.couldBeBetter(moneyRounded(gap, lang))}</p>}
      {count > 1 && (
        <p className={styles.all}>{words.totalOfAll(count, moneyRounded(totalOf(all), lang))}</p>
      )}
      <p className={styles.hint}>
        {words.totalHint} {isNarrowed(filters) && words.totalNarrowed}
      </p>
    </div>
  );
}

/** From the single amounts to the total, where caps and exclusions take something off. */
function HowItAddsUp({ own }: { own: CompanyGets }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { single, off, sure } = totalLines(own.position);
  if (off.length === 0) return null;
  return (
    <dl className={styles.sum}>
      <dt>{words.singleSum}</dt>
      <dd>{moneyRounded(single, lang)}</dd>
      {off.map(({ group, why, sum }) => {
        const { sentence, clause } = groupText(group, lang);
        return (
          <Row
            key={`${why} ${clause} ${sentence}`}
            what={words.takenOff[why](sentence, clause)}
            sum={`−${moneyRounded(sum, lang)}`}
          />
        );
      })}
      <Row what={words.countedSum} sum={moneyRounded(sure, lang)} />
    </dl>
  );
}

const Row = ({ what, sum }: { what: string; sum: string }) => (
  <>
    <dt>{what}</dt>
    <dd>{sum}</dd>
  </>
);
