import { Button, makeStyles } from "@fluentui/react-components";
import { areaText } from "../../workbook";
import { usePane, useShown } from "../shell/pane-context";
import type { CompanyNews } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";

const useStyles = makeStyles({
  said: { margin: 0, minHeight: "20px", overflowWrap: "anywhere" },
  news: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** The whole calculation of the company into a sheet of its own, and back again. */
export function CalculationButton() {
  const styles = useStyles();
  const { words, inExcel, commands } = usePane();
  const news = useShown((state) => state.companyNews);
  const count = useShown(({ companies }) => companies.filter(({ ofCell }) => !ofCell).length);
  return (
    <div>
      <Button disabled={!inExcel} onClick={() => void commands.writeCalculation()}>
        {words.writeCalculation}
      </Button>
      {count > 1 && (
        <Button disabled={!inExcel} onClick={() => void commands.writeCalculations()}>
          {words.writeCalculations(count)}
        </Button>
      )}
      <div className={styles.news}>
        <p role="status" className={styles.said}>
          {news ? sentenceOf(news, words) : ""}
        </p>
        {news?.news === "calculated" && (
          <Button size="small" onClick={() => void commands.removeCalculation(news.written)}>
            {words.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

function sentenceOf(news: CompanyNews, words: PaneWords): string {
  switch (news.news) {
    case "calculated":
      return words.calculationWritten(areaText(news.written.area));
    case "all-calculated":
      return words.calculationsWritten(news.sheets);
    case "calculation-removed":
      return words.calculationRemoved(news.sheet);
    case "calculation-kept":
      return words.calculationKept(news.sheet);
    case "fault":
      return words.problems[news.problem];
    default:
      return "";
  }
}
