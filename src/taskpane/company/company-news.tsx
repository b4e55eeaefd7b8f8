import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane, useShown } from "../shell/pane-context";
import type { CompanyNews } from "../shell/pane-state";
import type { PaneWords } from "../shell/pane-words";

/** What the last loading or saving of the companies came to; "" for news of calculation sheets. */
export function companyNewsText(news: CompanyNews, words: PaneWords): string {
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
    case "calculations-removed":
      return "";
    case "fault":
      return words.problems[news.problem];
  }
}

/** The same on other places, where it concerns what they show: companies that came, and what was not saved. */
export function CompanyNewsBar() {
  const { words } = usePane();
  const news = useShown((state) => state.companyNews);
  if (!news || !isOfInterest(news)) return null;
  const isGood = news.news === "loaded" && news.unread.length === 0 && !news.kept;
  return (
    <MessageBar intent={isGood ? "info" : "warning"} layout="multiline">
      <MessageBarBody>{companyNewsText(news, words)}</MessageBarBody>
    </MessageBar>
  );
}

const isOfInterest = (news: CompanyNews): boolean =>
  news.news === "loaded" ||
  news.news === "newer" ||
  news.news === "foreign" ||
  (news.news === "saved" && news.kept.length > 0);
