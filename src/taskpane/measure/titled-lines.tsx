import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  part: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** Lines under a small heading; nothing where there are none. */
export function TitledLines({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <p className={styles.part}>{title}</p>
      <ul className={styles.list}>
        {lines.map((line, i) => (
          <li key={i}>{typeof line === "string" ? <Unbroken text={line} /> : line}</li>
        ))}
      </ul>
    </div>
  );
}
