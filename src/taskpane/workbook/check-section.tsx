import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { fifteenDigits } from "../../exact";
import { moneyRounded, TRAVEL, type FindingName } from "../../text";
import {
  spotsShowing,
  type BookPort,
  type CallReading,
  type Finding,
  type WorkbookReading,
} from "../../travel";
import { usePane } from "../shell/pane-context";
import type { PaneWords } from "../shell/pane-words";
import { Section } from "../shell/section";
import { checkAll, type Doing, type WholeCheck } from "./book-commands";
import { Place } from "./place";
import { Reconciled } from "./reconciled";
import { useLookup } from "./use-lookup";
import { useMaking } from "./use-making";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
  },
  summary: { cursor: "pointer", overflowWrap: "anywhere" },
  inside: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
});

/** What is over first, whatever else it lacks; then wrong money, what others will see, what is only good to know. */
const ORDER: readonly FindingName[] = [
  "expired",
  "not-yet",
  "no-result",
  "excluded",
  "capped",
  "restates-cap",
  "twice",
  "rows-apart",
  "typed-over",
  "unit-ignored",
  "days-1904",
  "odd-size",
  "stale",
  "blank-zero",
  "only-zero",
  "hides-error",
  "unregistered",
  "turns-zero",
  "name-error",
  "depends-on-call",
];

/** Findings that a command mends. */
const CURES: Partial<Record<FindingName, Doing>> = {
  "days-1904": "native",
  unregistered: "repair",
  "turns-zero": "prepare",
  "name-error": "prepare",
  "depends-on-call": "prepare",
};

/** Every award of the workbook, looked at: what is wrong with it, why, and what mends it. */
export function CheckSection({
  book,
  reading,
  onCure,
  onAgain,
}: {
  book: BookPort;
  reading: WorkbookReading;
  onCure: (doing: Doing) => void;
  onAgain: () => void;
}) {
  const styles = useStyles();
  const { words, today } = usePane();
  const making = useMaking();
  const check = useLookup(
    useCallback(
      () => checkAll(book, reading, { ...making(), today }),
      [book, reading, making, today],
    ),
  );
  return (
    <Section title={words.checkTitle}>
      {check && reading.cells.length === 0 && <p className={styles.line}>{words.inSheetNone}</p>}
      {check && reading.cells.length > 0 && <Checked check={check} onCure={onCure} />}
      <Button size="small" className={styles.button} onClick={onAgain}>
        {words.surveyAgain}
      </Button>
    </Section>
  );
}

function Checked({ check, onCure }: { check: WholeCheck; onCure: (doing: Doing) => void }) {
  const styles = useStyles();
  const { words, book } = usePane();
  const findings = useMemo(
    () => [...check.findings, ...check.report.findings],
    [check.findings, check.report.findings],
  );
  const { recorded, report } = check;
  return (
    <>
      <Total check={check} />
      {check.companies.length > 0 && <Reconciled awards={check.companies} />}
      {recorded !== undefined && recorded !== book.version && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.olderBook(recorded, book.version)}</MessageBarBody>
        </MessageBar>
      )}
      {ORDER.map((why) => {
        const own = findings.filter((one) => one.why === why);
        return own.length > 0 && <FindingGroup key={why} {...{ why, own, onCure }} />;
      })}
      {report.from1904 && <p className={styles.line}>{words.from1904}</p>}
      {report.mentions.length > 0 && <Mentions check={check} />}
      {findings.length === 0 && <p className={styles.line}>{words.checkClean}</p>}
    </>
  );
}

/** What the cells show, and what is left of it when exclusions and caps are kept. */
function Total({ check: { companies } }: { check: WholeCheck }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const awards = companies.flatMap((one) => one.awards);
  const shown = awards.reduce(
    (sum, { reading, reading: { cell, call } }) =>
      sum + (call.whole && typeof cell.value === "number" ? cell.value * cellsOf(reading) : 0),
    0,
  );
  const count = awards.reduce((sum, { reading }) => sum + cellsOf(reading), 0);
  const sum = (of: "sure" | "atMost" | "open") =>
    companies.reduce((all, company) => all + company[of], 0);
  const money = (yuan: number) => moneyRounded(fifteenDigits(yuan), lang);
  const [sure, atMost, open] = [sum("sure"), sum("atMost"), sum("open")];
  if (awards.length === 0) return null;
  return (
    <div>
      <p className={styles.line}>
        <Unbroken text={words.checkShown(count, money(shown))} />
      </p>
      <p className={styles.line}>
        <Unbroken text={words.checkCounted(money(sure))} />
      </p>
      {atMost > 0 && (
        <p className={styles.line}>
          <Unbroken text={words.checkAtMost(money(atMost))} />
        </p>
      )}
      {open > 0 && (
        <p className={styles.line}>
          <Unbroken text={words.checkOpen(money(open))} />
        </p>
      )}
    </div>
  );
}

const cellsOf = (reading: CallReading) => spotsShowing(reading).length;

function FindingGroup({
  why,
  own,
  onCure,
}: {
  why: FindingName;
  own: readonly Finding[];
  onCure: (doing: Doing) => void;
}) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const cure = CURES[why];
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        {words.findingOf(TRAVEL[lang].findings[why], own.length)}
      </summary>
      <div className={styles.inside}>
        <p className={styles.quiet}>
          <Unbroken text={words.cures[why]} />
        </p>
        <ul className={styles.list}>
          {own.slice(0, SHOWN).map(({ at, detail }, i) => (
            <li key={`${at} ${i}`}>
              <Place at={at} /> {detail && <Unbroken text={detailText(why, detail, words)} />}
            </li>
          ))}
          {own.length > SHOWN && <li>{words.andMore(own.length - SHOWN)}</li>}
        </ul>
        {cure && (
          <Button size="small" className={styles.button} onClick={() => onCure(cure)}>
            {words.doings[cure]}
          </Button>
        )}
      </div>
    </details>
  );
}
const SHOWN = 20;

/** What there is to a finding; a day alone says what day it is. */
const detailText = (why: FindingName, detail: string, { outsideDay }: PaneWords): string =>
  why === "expired" || why === "not-yet" ? outsideDay[why](detail) : detail;

function Mentions({ check: { report } }: { check: WholeCheck }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>{words.mentionsOf(report.mentions.length)}</summary>
      <ul className={styles.list}>
        {report.mentions.map(({ at, why }) => (
          <li key={at + why}>
            <Place at={at} /> {TRAVEL[lang].refusals[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}
