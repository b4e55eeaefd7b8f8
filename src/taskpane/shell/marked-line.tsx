import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: "8px", width: "100%" },
  rest: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    flex: 1,
    minWidth: 0,
    gap: "2px 8px",
  },
});

/** A line that a mark begins: what is too long for it wraps beside the mark, not below it. */
export function MarkedLine({ mark, children }: { mark?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.row}>
      {mark}
      <span className={styles.rest}>{children}</span>
    </span>
  );
}
