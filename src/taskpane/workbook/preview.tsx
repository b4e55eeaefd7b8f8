import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { TRAVEL } from "../../text";
import type { Change, Content, Refusal } from "../../travel";
import { usePane } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { CellLink } from "./cell-place";
import { Contents } from "./contents";
import { Place } from "./place";
import type { Commanding } from "./use-commanding";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, outlineStyle: "none" },
  line: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  change: { paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: "pointer" },
});

/** What a command would do: each cell before and after, sheets that it adds, what it leaves alone. */
export function Preview({ commanding }: { commanding: Commanding }) {
  const styles = useStyles();
  const { words } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const { plan, doing, busy } = commanding;
  useEffect(() => heading.current?.focus(), []);
  if (!plan || !doing) return null;
  const { changes, names, sheets, refused, recorded } = plan;
  const nothing = changes.length + names.length + sheets.length === 0;
  return (
    <div className={styles.box}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.doings[doing]}
      </h3>
      <p className={styles.line}>
        {recorded !== undefined
          ? words.previewRecorded(recorded.slice(0, 10))
          : nothing
            ? words.previewNothing
            : words.previewOf(changes.length + names.length)}
      </p>
      {sheets.length > 0 && (
        <p className={styles.line}>{words.previewSheets(sheets.map(({ name }) => name))}</p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      <Refused refused={refused} />
      <div className={styles.row}>
        {!nothing && (
          <Button appearance="primary" disabled={busy} onClick={() => void commanding.carryOut()}>
            {words.doIt}
          </Button>
        )}
        <Button disabled={busy} onClick={commanding.close}>
          {words.leaveIt}
        </Button>
      </div>
    </div>
  );
}

/** Each cell with what it holds now, if anything, and then. */
function Changes({ changes }: { changes: readonly Change[] }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <PlainList>
      {changes.slice(0, SHOWN).map((change, i) => (
        <li key={i} className={styles.change}>
          <CellLink spot={change} />
          <Contents
            of={[
              [words.contentNow, textOf(change.before)],
              [words.contentThen, textOf(change.after)],
            ]}
          />
        </li>
      ))}
      {changes.length > SHOWN && (
        <li className={styles.line}>{words.andMore(changes.length - SHOWN)}</li>
      )}
    </PlainList>
  );
}
const SHOWN = 30;

const textOf = (content: Content): string =>
  "formula" in content ? content.formula : String(content.value);

/** Cells, names and places that a command leaves alone, each with the reason. */
export function Refused({ refused }: { refused: readonly Refusal[] }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  if (refused.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{words.refusedOf(refused.length)}</summary>
      <ul className={styles.list}>
        {refused.slice(0, SHOWN).map(({ at, why, detail }, i) => (
          <li key={i}>
            <Place at={at} /> {TRAVEL[lang].refusals[why]}
            {detail ? words.because1(detail) : ""}
          </li>
        ))}
        {refused.length > SHOWN && <li>{words.andMore(refused.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
