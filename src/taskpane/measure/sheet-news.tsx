import { Button, makeStyles } from "@fluentui/react-components";
import { areaText } from "../../workbook";
import { usePane, useShown } from "../shell/pane-context";
import type { SheetNews } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", minHeight: "32px" },
});

function newsText(news: SheetNews, words: PaneWords): string {
  switch (news.news) {
    case "changed":
      return words.changedMeanwhile;
    case "fault":
      return news.problem === "refused" && news.detail !== ""
        ? `${words.problems.refused} ${news.detail}`
        : words.problems[news.problem];
    default:
      return words[news.news](news.address);
  }
}

/** What came of the last action on the sheet, with the way back. */
export function SheetNewsLine() {
  const styles = useStyles();
  const { words, commands } = usePane();
  const { news, last, busy } = useShown((state) => state.sheet);
  return (
    <div className={styles.line}>
      <span role="status">
        {news ? newsText(news, words) : last ? words.inserted(areaText(last.area)) : ""}
      </span>
      {last && (
        <Button disabled={busy} onClick={() => void commands.undo()}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}
