import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { say } from "../../text";
import { chartOf, drawing, type Drawing } from "./chart-points";
import type { MeasureView } from "./measure-view";
import { usePane } from "../shell/pane-context";
import { Section } from "../shell/section";

const [width, height] = [300, 110];

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", height: "auto", overflow: "visible" },
  // pictures are not forced into the colours of the system: they take them
  axis: {
    stroke: tokens.colorNeutralStroke1,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  border: {
    stroke: tokens.colorNeutralStroke1,
    strokeDasharray: "2 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  curve: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "2",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  now: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { fill: "Highlight", stroke: "Canvas" },
  },
  // beside the picture, as what is in it grows with the pane
  text: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { flexBasis: "100%" },
  end: { textAlign: "end" },
  details: {
    "& summary": { cursor: "pointer", padding: "4px 0", fontSize: tokens.fontSizeBase200 },
    "& table": { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
    "& th, & td": {
      padding: "4px",
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
    },
  },
  here: { fontWeight: tokens.fontWeightSemibold },
});

/** The award over its main input: a curve to look at, and a table that says the same. */
export function MeasureChart({ view }: { view: MeasureView }) {
  const { words, book, lang } = usePane();
  const chart = useMemo(() => chartOf(book, view), [book, view]);
  if (!chart) return null;
  const drawn = drawing(chart, width, height, lang);
  const fact = say(chart.fact.input, lang);
  return (
    <Section title={words.chartHeading(fact)}>
      <Picture drawn={drawn} fact={fact} />
      <Amounts drawn={drawn} fact={fact} />
    </Section>
  );
}

interface Parts {
  readonly drawn: Drawing;
  /** what the amount is drawn over */
  readonly fact: string;
}

function Picture({ drawn: { path, borders, now, top, end }, fact }: Parts) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div aria-hidden="true">
      <div className={styles.text}>
        <span className={styles.name}>{words.chartAmount}</span>
        <span>{top}</span>
      </div>
      <svg className={styles.svg} viewBox={`-2 -6 ${width + 4} ${height + 8}`}>
        <path className={styles.axis} d={`M0 0V${height}H${width}`} />
        {borders.map((x) => (
          <path key={x} className={styles.border} d={`M${x.toFixed(1)} 0V${height}`} />
        ))}
        <path className={styles.curve} d={path} />
        {now && <circle className={styles.now} cx={now.x} cy={now.y} r="4.5" />}
      </svg>
      <div className={styles.text}>
        <span>0</span>
        <span>{end}</span>
        <span className={mergeClasses(styles.name, styles.end)}>{fact}</span>
      </div>
    </div>
  );
}

function Amounts({ drawn: { borders, rows }, fact }: Parts) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <details className={styles.details}>
      <summary>{borders.length > 0 ? words.chartCaption : words.chartLineCaption}</summary>
      <table>
        <caption hidden>{words.chartHeading(fact)}</caption>
        <thead>
          <tr>
            <th scope="col">{fact}</th>
            <th scope="col">{words.valueHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ x, amount, now: here }, i) => (
            <tr key={i} className={here ? styles.here : undefined}>
              <th scope="row">
                {x}
                {here && words.chartNow}
              </th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
