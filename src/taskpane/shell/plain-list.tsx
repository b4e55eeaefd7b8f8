import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});

/** A list without bullets; screen readers still count its entries. */
export function PlainList({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={useStyles().list}>
      {children}
    </ul>
  );
}
