import type { RuleDocument } from "../../language";
import { say } from "../../text";
import { InChinese } from "./in-chinese";
import { usePane } from "./pane-context";

/** A document by its number, or by its title where it has none. */
export function SourceName({ document: { number, title } }: { document: RuleDocument }) {
  const { lang } = usePane();
  return number ? <InChinese>{number}</InChinese> : <span>{say(title, lang)}</span>;
}
