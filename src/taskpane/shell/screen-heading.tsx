import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "./pane-context";

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

/** The name of a screen; takes the focus when the screen opens, except for the first one. */
export function ScreenHeading({ children }: { children: ReactNode }) {
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = state.arrivals === 0;
  useEffect(() => {
    if (first) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [first]);
  return (
    <h1 ref={heading} tabIndex={-1} className={useStyles().heading}>
      {children}
    </h1>
  );
}
