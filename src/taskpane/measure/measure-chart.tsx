import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { say } from "../../text";
import { chartOf, drawing } from "./chart-points";
import type { MeasureView } from "./measure-view";
import { usePane } from "../shell/pane-context";
import { Section } from "../shell/section";

const [width, height] = [300, 110];

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", height: "auto", overflow: "visible" },
  axis: { stroke: tokens.colorNeutralStroke1, fill: "none" },
  border: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "2 3" },
  // pictures are not forced into the colours of the system: they take them
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
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
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
  const styles = useStyles();
  const { words, book, lang } = usePane();
  const chart = useMemo(() => chartOf(book, view), [book, view]);
  if (!chart) return null;
  const { path, borders, now, rows, top, end } = drawing(chart, width, height, lang);
  const title = words.chartHeading(say(chart.fact.input, lang));
  return (
    <Section title={title}>
      <svg className={styles.svg} viewBox={`-2 -16 ${width + 4} ${height + 34}`} aria-hidden="true">
        <path className={styles.axis} d={`M0 0V${height}H${width}`} />
        {borders.map((x) => (
          <path key={x} className={styles.border} d={`M${x.toFixed(1)} 0V${height}`} />
        ))}
        <path className={styles.curve} d={path} />
        {now && <circle className={styles.now} cx={now.x} cy={now.y} r="4.5" />}
        <text className={styles.text} x="0" y="-5">
          {top}
        </text>
        <text className={styles.text} x="0" y={height + 14}>
          0
        </text>
        <text className={styles.text} x={width} y={height + 14} textAnchor="end">
          {end}
        </text>
      </svg>
      <details className={styles.details}>
        <summary>{words.chartCaption}</summary>
        <table>
          <caption hidden>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(chart.fact.input, lang)}</th>
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
    </Section>
  );
}
