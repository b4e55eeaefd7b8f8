import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    // it takes the focus so that a screen reader says where one is; it is no control
    outlineStyle: "none",
  },
});

/** The name of a screen; a layer that opens gives it the focus. */
export function ScreenHeading({ children }: { children: ReactNode }) {
  return (
    <h1 tabIndex={-1} className={useStyles().heading}>
      {children}
    </h1>
  );
}
