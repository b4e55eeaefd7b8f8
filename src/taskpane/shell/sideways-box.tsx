import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { ForwardIcon } from "./icons";

const useStyles = makeStyles({
  around: { position: "relative" },
  // a wide table moves by itself, the pane never sideways
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  more: {
    position: "absolute",
    insetBlock: 0,
    insetInlineEnd: 0,
    width: "36px",
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "flex-start",
    pointerEvents: "none",
    color: tokens.colorNeutralForeground1,
    backgroundImage: `linear-gradient(to right, transparent, ${tokens.colorNeutralBackground1} 60%)`,
    // forced colours leave no gradient: the edge is a line, and the arrow stands on a ground of its own
    "@media (forced-colors: active)": { borderRight: "2px solid CanvasText" },
    "& svg": { backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** What may be wider than the pane: it moves sideways by itself, and shows at its edge when there is more. */
export function SidewaysBox({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [hasMore, setMore] = useState(false);
  const look = () => {
    const { scrollLeft, clientWidth, scrollWidth } = box.current!;
    setMore(scrollLeft + clientWidth < scrollWidth - 1);
  };
  // what it holds may have grown
  useLayoutEffect(look);
  useEffect(() => {
    addEventListener("resize", look);
    return () => removeEventListener("resize", look);
  }, []);
  return (
    <div className={styles.around}>
      <div
        ref={box}
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={label}
        onScroll={look}
      >
        {children}
      </div>
      {hasMore && (
        <span className={styles.more}>
          <ForwardIcon />
        </span>
      )}
    </div>
  );
}
