import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { say, type Lang } from "../../text";
import { useFieldId } from "../facts/field-id";
import type { FactView, MeasureView } from "./measure-view";
import { outcomeWords } from "./outcome-words";
import { usePane } from "../shell/pane-context";
import { tierLines } from "./tier-lines";
import { TitledLines } from "./titled-lines";
import { Section } from "../shell/section";
import { TextLink } from "../shell/text-link";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  good: { borderLeftColor: tokens.colorPaletteGreenBorder2 },
  open: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  bad: { borderLeftColor: tokens.colorPaletteRedBorder2 },
  plain: {},
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  status: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  clause: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The outcome with everything that explains it. */
export function OutcomeDetail({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, lang, book, today } = usePane();
  const fieldId = useFieldId();
  const next = useMemo(() => tierLines(book, view, lang), [book, view, lang]);
  const { status, figure, tone, missing, because, outside, assumed, odd, notes } = outcomeWords(
    view,
    words,
    lang,
    { book, today },
  );
  return (
    <Section title={words.outcomeHeading}>
      <div className={mergeClasses(styles.card, styles[tone])}>
        <p className={styles.status}>{status}</p>
        {figure !== "" && <p className={styles.figure}>{figure}</p>}
        <TitledLines title={words.thenHeading} lines={outside} />
        <TitledLines
          title={words.stillNeeded}
          lines={missing.map((fact) => toField(fact, fieldId(fact.index), lang))}
        />
        <TitledLines
          title={words.because}
          lines={because.map(({ clause, sentence }) => (
            <>
              <Unbroken text={sentence} /> <span className={styles.clause}>{clause}</span>
            </>
          ))}
        />
        <TitledLines title={words.nextTiers} lines={next} />
        <TitledLines title={words.oddSizes} lines={odd} />
        <TitledLines title={words.assumed} lines={assumed} />
        <TitledLines title={words.notes} lines={notes} />
      </div>
    </Section>
  );
}

/** A missing fact leads to its field, into a closed part of the page too. */
function toField({ input }: FactView, id: string, lang: Lang): ReactNode {
  const go = () => {
    const field = document.getElementById(id);
    field?.closest("details")?.setAttribute("open", "");
    const control = field?.matches("input, select, textarea, span")
      ? field
      : field?.querySelector<HTMLElement>("input");
    control?.focus();
  };
  return <TextLink onClick={go}>{say(input, lang)}</TextLink>;
}
