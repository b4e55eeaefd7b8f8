import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  contents: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  },
  toggle: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200 },
});

/** What cells hold, each under its name: below one another, since formulas are long. What is empty is left out. */
export function Contents({ of: named }: { of: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.contents}>
      {named.map(
        ([name, text]) =>
          text !== "" && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <Formula text={text} />
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

const LONGEST = 160;

/** A long formula begins short; all of it is there on demand. */
function Formula({ text }: { text: string }) {
  const styles = useStyles();
  const { words } = usePane();
  const [isWhole, setWhole] = useState(false);
  if (text.length <= LONGEST) return text;
  return (
    <>
      {isWhole ? text : `${text.slice(0, LONGEST)}…`}{" "}
      <Link
        as="button"
        className={styles.toggle}
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {words.formulaToggle[isWhole ? "short" : "whole"]}
      </Link>
    </>
  );
}
