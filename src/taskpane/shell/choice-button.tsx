import { Button, makeStyles, mergeClasses, shorthands } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: { minWidth: "auto" },
  // under the pointer it stays filled
  chosen: {
    "@media (forced-colors: active)": {
      ":hover": {
        backgroundColor: "Highlight",
        ...shorthands.borderColor("HighlightText"),
        color: "HighlightText",
      },
    },
  },
});

/** One of a few ways to show something: filled where it is the chosen one. */
export function ChoiceButton({
  isChosen,
  onChoose,
  children,
}: {
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={mergeClasses(styles.button, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      appearance={isChosen ? "primary" : "secondary"}
      onClick={onChoose}
    >
      {children}
    </Button>
  );
}
