import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useShown } from "../shell/pane-context";
import type { CompanyNews } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  said: { margin: 0, minHeight: "20px", overflowWrap: "anywhere" },
  news: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** The whole calculation of the company into a sheet of its own, and back again. */
export function CalculationButton() {
  const styles = useStyles();
  const { words, inExcel, commands } = usePane();
  const news = useShown((state) => state.companyNews);
  const count = useShown(({ companies }) => companies.filter(({ ofCell }) => !ofCell).length);
  const [native, setNative] = useState(false);
  const as = native ? "native" : "live";
  return (
    <div className={styles.whole}>
      <div className={styles.buttons}>
        <Button disabled={!inExcel} onClick={() => void commands.writeCalculation(as)}>
          {words.writeCalculation}
        </Button>
        {count > 1 && (
          <Button disabled={!inExcel} onClick={() => void commands.writeCalculations(as)}>
            {words.writeCalculations(count)}
          </Button>
        )}
      </div>
      <Checkbox
        label={words.calculationNative}
        checked={native}
        disabled={!inExcel}
        onChange={(_, { checked }) => setNative(checked === true)}
      />
      <div className={styles.news}>
        <p role="status" className={styles.said}>
          {news ? sentenceOf(news, words) : ""}
        </p>
        {news?.news === "calculated" && (
          <Button size="small" onClick={() => void commands.removeCalculations(news.written)}>
            {words.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

function sentenceOf(news: CompanyNews, words: PaneWords): string {
  switch (news.news) {
    case "calculated": {
      const written = words.calculationsWritten(news.written.map(({ area }) => area.sheet));
      return news.putBack.length > 0
        ? `${written} ${words.calculationPutBack(news.putBack)}`
        : written;
    }
    case "calculations-removed":
      return [
        news.removed.length > 0 && words.calculationRemoved(news.removed),
        news.kept.length > 0 && words.calculationKept(news.kept),
      ]
        .filter(Boolean)
        .join(" ");
    case "fault":
      return words.problems[news.problem];
    default:
      return "";
  }
}
