import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MarkedLine } from "./marked-line";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: "12px",
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  below: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A button over the whole width: what it opens, and a line about it, which a mark may begin. */
export function EntryButton({
  title,
  mark,
  below,
  onClick,
  children,
}: {
  title: ReactNode;
  mark?: ReactNode;
  below: ReactNode;
  onClick: () => void;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.entry} onClick={onClick}>
      <span className={styles.title}>{title}</span>
      <span className={styles.below}>
        <MarkedLine mark={mark}>{below}</MarkedLine>
      </span>
      {children}
    </button>
  );
}
