import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Group, Kind, Measure, RuleDocument } from "../../language";
import { authorityInFull, authorityText, say } from "../../text";
import { ChoiceButton } from "../shell/choice-button";
import { CoverageLine } from "./coverage-line";
import { EntryButton } from "../shell/entry-button";
import { KindMark } from "../measure/kind-mark";
import { PlainList } from "../shell/plain-list";
import { ScreenHeading } from "../shell/screen-heading";
import { Section } from "../shell/section";
import { coverageOf, measuresOf } from "./library";
import { standingOn } from "../measure/standing-on";
import { usePane } from "../shell/pane-context";
import { Unbroken } from "../shell/unbroken";
import { InChinese } from "../shell/in-chinese";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  about: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowWrap: "anywhere",
    "& dt": { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
    "& dd": { margin: 0 },
  },
  kinds: { display: "flex", flexWrap: "wrap", gap: "4px" },
  late: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** One document: what holds for all of it, and its measures, clauses without money included. */
export function DocumentScreen({ code }: { code: string }) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const [kind, setKind] = useState<Kind>();
  const document = book.documents.find((one) => one.code === code);
  if (!document) throw new Error(code);
  const measures = measuresOf(book, code);
  const coverage = coverageOf(measures);
  const { number, from, to } = document;
  return (
    <>
      <ScreenHeading>{say(document.title, lang)}</ScreenHeading>
      <p className={styles.line}>
        {number ? <InChinese>{number}</InChinese> : words.noNumber} ·{" "}
        <Unbroken text={words.validity(from, to)} />
      </p>
      <About document={document}>
        <CoverageLine of={coverage} />
      </About>
      <Section title={words.measures}>
        {coverage.kinds.length > 1 && (
          <div className={styles.kinds}>
            <ChoiceButton isChosen={!kind} onChoose={() => setKind(undefined)}>
              {words.allMeasures(coverage.measures)}
            </ChoiceButton>
            {coverage.kinds.map(([one, count]) => (
              <ChoiceButton key={one} isChosen={kind === one} onChoose={() => setKind(one)}>
                {words.counted(words.coverage[one], count)}
              </ChoiceButton>
            ))}
          </div>
        )}
        <PlainList>
          {measures
            .filter((measure) => !kind || measure.kind === kind)
            .map((measure) => (
              <li key={`${measure.id} ${measure.from ?? ""}`}>
                <ClauseItem measure={measure} />
              </li>
            ))}
        </PlainList>
      </Section>
    </>
  );
}

/** What the document says once for all of its measures. */
function About({ document, children }: { document: RuleDocument; children: ReactNode }) {
  const { words, book, lang } = usePane();
  const { issuer, scope, overlap, periods, repeals, groups } = document;
  const parts: [string, ReactNode][] = [
    [words.documentIssuer, authorityInFull(issuer, book, lang)],
    [words.documentScope, scope && say(scope, lang)],
    [words.documentPeriods, periods && say(periods, lang)],
    [words.documentOverlap, overlap && say(overlap, lang)],
    ...limitsOf(groups).map(({ why, cite }): [string, ReactNode] => [
      words.documentLimits,
      <>
        <Unbroken text={`${say(why, lang)} · `} />
        <InChinese>
          <Unbroken text={cite} />
        </InChinese>
      </>,
    ]),
    [words.documentRepeals, repeals.join(lang === "zh-CN" ? "、" : ", ")],
    [words.documentCoverage, children],
  ];
  return (
    <dl className={useStyles().about}>
      {parts.map(
        ([name, said], i) =>
          said && (
            <div key={i}>
              {parts[i - 1]?.[0] !== name && <dt>{name}</dt>}
              <dd>{typeof said === "string" ? <Unbroken text={said} /> : said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What groups say, each sentence of a clause once: several groups may hold one sentence for different measures. */
const limitsOf = (groups: readonly Group[]): Group[] => [
  ...new Map(groups.map((group) => [`${group.why.zh} ${group.cite}`, group])).values(),
];

/** A measure among those of its own document: kind, clause, who answers for it. */
function ClauseItem({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { words, lang, book, today, dispatch } = usePane();
  const { title, kind, cite, department, readings } = measure;
  const standing = standingOn(book, measure, today);
  return (
    <EntryButton
      title={say(title, lang)}
      mark={<KindMark kind={kind} word={words.coverage[kind]} />}
      below={
        <>
          <InChinese>{cite}</InChinese>
          {department && <span>{authorityText(department, book, lang)}</span>}
          {readings && <span>{words.openReadings(readings.length)}</span>}
          {standing !== "in-force" && (
            <span className={styles.late}>{words.standings[standing]}</span>
          )}
        </>
      }
      onClick={() => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } })}
    />
  );
}
