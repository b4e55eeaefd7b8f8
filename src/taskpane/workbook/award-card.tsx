import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Measure } from "../../language";
import { say } from "../../text";
import { usePane } from "../shell/pane-context";
import { InChinese } from "../shell/in-chinese";

export const useCardStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

/** What a cell has of a measure, under its title and clause; `onOpen` opens the measure. */
export function AwardCard({
  measure,
  onOpen,
  children,
}: {
  measure: Measure;
  onOpen: () => void;
  children: ReactNode;
}) {
  const styles = useCardStyles();
  const { book, lang } = usePane();
  return (
    <div className={styles.card}>
      <Link as="button" onClick={onOpen}>
        {say(measure.title, lang)}
      </Link>
      <p className={styles.quiet}>
        <InChinese>
          {book.documentOf(measure).number ?? ""} {measure.cite}
        </InChinese>
      </p>
      {children}
    </div>
  );
}
