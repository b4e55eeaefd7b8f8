import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { holds, type WorkbookReading } from "../../travel";
import { areaText } from "../../workbook";
import { usePane, useShown } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";
import { DOINGS, type Doing } from "./book-commands";
import { DriftList } from "./drift-list";
import { Preview, Refused } from "./preview";
import type { Commanding } from "./use-commanding";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  entry: { display: "flex", flexDirection: "column", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Commands that some cells make sense for. */
const PARTIAL: ReadonlySet<Doing> = new Set(["native", "freeze"]);

/** What can be done to the whole file; each shows first what it would change. */
export function CommandsSection({
  commanding,
  reading,
}: {
  commanding: Commanding;
  reading: WorkbookReading | undefined;
}) {
  const { words } = usePane();
  const { plan, news, drift } = commanding;
  return (
    <Section title={words.sendTitle}>
      {news && <News commanding={commanding} />}
      {drift && <DriftList report={drift} onClose={commanding.close} />}
      {plan ? <Preview commanding={commanding} /> : <Choices {...{ commanding, reading }} />}
    </Section>
  );
}

function Choices({
  commanding,
  reading,
}: {
  commanding: Commanding;
  reading: WorkbookReading | undefined;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { busy } = commanding;
  const selection = useShown((state) => state.selection);
  const isAward = selection && reading?.calls.some(({ cell }) => holds(selection, cell));
  return (
    <PlainList>
      {DOINGS.map((doing) => (
        <Choice key={doing} about={words.doingsAbout[doing]}>
          <Button disabled={busy} onClick={() => void commanding.preview(doing)}>
            {words.doings[doing]}
          </Button>
          {PARTIAL.has(doing) && isAward && (
            <Button disabled={busy} onClick={() => void commanding.preview(doing, [selection])}>
              {words.onlySelection(areaText(selection))}
            </Button>
          )}
        </Choice>
      ))}
      <Choice about={words.driftAbout}>
        <Button disabled={busy} onClick={() => void commanding.showDrift()}>
          {words.driftTitle}
        </Button>
      </Choice>
      <Choice about={words.stepBackAbout}>
        <Button disabled={busy} onClick={() => void commanding.stepBack()}>
          {words.stepBack}
        </Button>
      </Choice>
      {busy && (
        <li className={styles.quiet} role="status">
          {words.working}
        </li>
      )}
    </PlainList>
  );
}

function Choice({ about, children }: { about: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <div className={styles.row}>{children}</div>
      <p className={styles.quiet}>{about}</p>
    </li>
  );
}

const MOST_NAMED = 20;

/** What became of the last command. */
function News({ commanding: { news } }: { commanding: Commanding }) {
  if (!news) return null;
  return (
    <>
      <MessageBar intent={news.good ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {news.text} {news.cells.slice(0, MOST_NAMED).join(" ")}
        </MessageBarBody>
      </MessageBar>
      <Refused refused={news.refused} />
    </>
  );
}
