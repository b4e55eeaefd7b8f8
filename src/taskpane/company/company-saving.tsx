import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, useShown } from "../shell/pane-context";
import { companyNewsText } from "./company-news";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  said: { margin: "8px 0 0", minHeight: "20px" },
});

/** Company facts to and from the workbook. */
export function CompanySaving() {
  const styles = useStyles();
  const { words, inExcel, painted, commands } = usePane();
  const isReady = inExcel && painted;
  const companyNews = useShown((state) => state.companyNews);
  return (
    <div>
      <div className={styles.buttons}>
        <Button disabled={!isReady} onClick={() => void commands.saveCompanies()}>
          {words.saveCompanies}
        </Button>
        <Button disabled={!isReady} onClick={() => void commands.loadCompanies()}>
          {words.loadCompanies}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {companyNews && companyNewsText(companyNews, words)}
      </p>
    </div>
  );
}
