import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Measure } from "../../language";
import { authorityText, say } from "../../text";
import { FactField } from "../facts/fact-field";
import { HowToApply } from "./how-to-apply";
import { KindMark } from "./kind-mark";
import { MeasureChart } from "./measure-chart";
import { OutcomeBar } from "./outcome-bar";
import { OutcomeDetail } from "./outcome-detail";
import { MarkedLine } from "../shell/marked-line";
import { ScreenHeading } from "../shell/screen-heading";
import { Section } from "../shell/section";
import { SheetPanel } from "./sheet-panel";
import { StepsTable } from "./steps-table";
import { measureView, type MeasureView } from "./measure-view";
import { standingOn } from "./standing-on";
import { useAnswers, usePane } from "../shell/pane-context";
import { WithOthers } from "./with-others";
import { Unbroken } from "../shell/unbroken";
import { InChinese } from "../shell/in-chinese";
import { SourceName } from "../shell/source-name";

const useStyles = makeStyles({
  about: { display: "flex", flexDirection: "column", gap: "4px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  late: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  rule: {
    margin: 0,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    // forced colours take the ground away
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  scope: { "& summary": { cursor: "pointer", padding: "4px 0" } },
  clear: { alignSelf: "flex-start" },
});

/** One measure: what it says, what it asks, what it gives, and the way into the sheet. */
export function MeasureScreen({ id }: { id: string }) {
  const { book, lang } = usePane();
  const answers = useAnswers();
  const view = useMemo(() => {
    const found = book.find(id);
    return "measure" in found ? measureView(book, found.measure, answers, lang) : undefined;
  }, [book, id, answers, lang]);
  if (!view) throw new Error(id);
  return (
    <>
      <About view={view} />
      <Facts view={view} />
      <OutcomeDetail view={view} />
      <StepsTable view={view} />
      <MeasureChart view={view} />
      <WithOthers measure={view.measure} />
      <HowToApply measure={view.measure} />
      <SheetPanel view={view} />
      <OutcomeBar view={view} />
    </>
  );
}

function About({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const { measure, document } = view;
  return (
    <div className={styles.about}>
      <ScreenHeading>{say(measure.title, lang)}</ScreenHeading>
      <p className={styles.line}>
        <MarkedLine mark={<KindMark kind={measure.kind} />}>
          <SourceName document={document} />
          <InChinese>{measure.cite}</InChinese>
        </MarkedLine>
      </p>
      <p className={styles.line}>
        <Validity measure={measure} />
        <span>
          {measure.department ? authorityText(measure.department, book, lang) : words.noDepartment}
        </span>
      </p>
      {view.sentence !== "" && (
        <p className={styles.rule} aria-label={words.rule}>
          <Unbroken text={view.sentence} />
        </p>
      )}
    </div>
  );
}

function Validity({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { words, book, today } = usePane();
  const standing = standingOn(book, measure, today);
  return (
    <>
      <span>{words.validity(measure.from ?? null, measure.to ?? null)}</span>
      {standing !== "in-force" && <span className={styles.late}>{words.standings[standing]}</span>}
    </>
  );
}

function Facts({ view: { facts, scope } }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const given = [...facts, ...scope].filter(({ answer }) => answer !== undefined);
  return (
    <Section title={words.factsHeading}>
      {facts.length === 0 && scope.length === 0 && <p>{words.noInputs}</p>}
      <div className={styles.fields}>
        {facts.map((fact) => (
          <FactField key={fact.key} fact={fact} />
        ))}
      </div>
      {scope.length > 0 && (
        <details className={styles.scope}>
          <summary>{words.scopeHeading}</summary>
          <div className={styles.fields}>
            {scope.map((fact) => (
              <FactField key={fact.key} fact={fact} />
            ))}
          </div>
        </details>
      )}
      {given.length > 0 && (
        <Button
          className={styles.clear}
          size="small"
          onClick={() => dispatch({ type: "answers-cleared", keys: given.map(({ key }) => key) })}
        >
          {words.clear}
        </Button>
      )}
    </Section>
  );
}
