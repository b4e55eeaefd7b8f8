import { Button, makeStyles } from "@fluentui/react-components";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({ said: { margin: 0, minHeight: "20px" } });

/** The whole calculation of the company into a sheet of its own. */
export function CalculationButton() {
  const styles = useStyles();
  const { words, state, inExcel, commands } = usePane();
  const { companyNews: news } = state;
  return (
    <div>
      <Button disabled={!inExcel} onClick={() => void commands.writeCalculation()}>
        {words.writeCalculation}
      </Button>
      <p role="status" className={styles.said}>
        {news?.news === "calculated"
          ? words.calculationWritten(news.sheet)
          : news?.news === "fault"
            ? words.problems[news.problem]
            : ""}
      </p>
    </div>
  );
}
