import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, useShown } from "../shell/pane-context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  said: { margin: 0, minHeight: "20px" },
});

/** Company facts to and from the workbook. */
export function CompanySaving() {
  const styles = useStyles();
  const { words, inExcel, commands } = usePane();
  const companyNews = useShown((state) => state.companyNews);
  return (
    <div>
      <div className={styles.buttons}>
        <Button disabled={!inExcel} onClick={() => void commands.saveCompanies()}>
          {words.saveCompanies}
        </Button>
        <Button disabled={!inExcel} onClick={() => void commands.loadCompanies()}>
          {words.loadCompanies}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {companyNews && newsText(companyNews)}
      </p>
    </div>
  );

  function newsText(news: NonNullable<typeof companyNews>): string {
    switch (news.news) {
      case "saved":
        return news.kept.length > 0
          ? `${words.companiesSaved} ${words.companiesKept(news.kept)}`
          : words.companiesSaved;
      case "loaded":
        return [
          news.kept ? words.companiesRestored(news.count) : words.companiesLoaded(news.count),
          news.unread.length > 0 && words.companiesUnread(news.unread),
          news.unknown.length > 0 && words.companiesUnknown(news.unknown),
        ]
          .filter(Boolean)
          .join(" ");
      case "none":
        return words.companiesNone;
      case "newer":
        return words.companiesNewer;
      case "foreign":
        return words.companiesForeign;
      case "calculated":
      case "all-calculated":
      case "calculation-removed":
      case "calculation-kept":
        return "";
      case "fault":
        return words.problems[news.problem];
    }
  }
}
