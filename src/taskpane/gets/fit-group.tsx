import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { Reason } from "../../engine";
import type { Measure } from "../../language";
import { moneyText, reasonText, say, type Lang } from "../../text";
import type { Fit, FitGroup } from "./fits";
import { usePane } from "../shell/pane-context";
import { MeasureItem } from "../measure/measure-item";
import { PlainList } from "../shell/plain-list";
import type { PaneWords } from "../shell/pane-words";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    width: "100%",
    padding: "8px 0",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: "pointer",
    textAlign: "start",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  amount: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  line: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});

const openAtFirst: readonly FitGroup[] = ["sure", "most", "check", "near"];
const atFirst = 10;
const step = 20;

/** One group of the list; closed groups render nothing. */
export const FitGroupList = memo(function FitGroupList({
  group,
  fits,
}: {
  group: FitGroup;
  fits: readonly Fit[];
}) {
  const styles = useStyles();
  const { words } = usePane();
  const [open, setOpen] = useState(openAtFirst.includes(group));
  const [count, setCount] = useState(atFirst);
  const id = useId();
  const hidden = Math.min(step, fits.length - count);
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span>{words.fitGroups[group]}</span>
          <span>{fits.length}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && (
          <PlainList>
            {fits.slice(0, count).map((fit) => (
              <li key={`${fit.measure.id} ${fit.measure.from ?? ""}`}>
                <MeasureItem measure={fit.measure}>
                  <FitLine fit={fit} />
                </MeasureItem>
              </li>
            ))}
          </PlainList>
        )}
      </div>
      {open && hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setCount(count + step)}>
          {words.showMore(hidden)}
        </Button>
      )}
    </div>
  );
});

function FitLine({ fit }: { fit: Fit }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const amount = amountText(fit, words, lang);
  const line = lineText(fit, words, lang);
  return (
    <>
      {amount !== "" && <span className={styles.amount}>{amount}</span>}
      {line !== "" && <span className={styles.line}>{line}</span>}
    </>
  );
}

function amountText({ group, amount, outcome, worth }: Fit, words: PaneWords, lang: Lang) {
  if (group === "sure") return moneyText(amount, lang);
  if (group === "most") return words.upToWorth(moneyText(amount, lang));
  if (group === "check")
    return outcome?.status === "up-to"
      ? words.upToWorth(moneyText(amount, lang))
      : moneyText(amount, lang);
  const isShort = group === "near" || group === "far";
  return isShort && worth.n > 0n ? words.upToWorth(moneyText(worth, lang)) : "";
}

function lineText(
  { group, outcome, missing, assumed, measure }: Fit,
  words: PaneWords,
  lang: Lang,
) {
  const names = (inputs: typeof missing) =>
    inputs.map((input) => say(input, lang)).join(lang === "zh-CN" ? "、" : ", ");
  if (group === "near" || group === "far") return words.needsFacts(names(missing.slice(0, 6)));
  if (group === "check") return words.assumesFacts(names(assumed.slice(0, 6)));
  if (group === "not") return failedText(outcome?.because ?? [], measure, lang);
  return "";
}

/** The conditions that failed, each with its clause. */
function failedText(because: readonly Reason[], measure: Measure, lang: Lang): string {
  const zh = lang === "zh-CN";
  return because
    .slice(0, 3)
    .map((reason) => reasonText(reason, measure, lang))
    .map(({ sentence, clause }) => (zh ? `${sentence}（${clause}）` : `${sentence} (${clause})`))
    .join(zh ? "；" : "; ");
}
