import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { doubtText, say } from "../../text";
import { placeText, type UnsureFact } from "../../tables";
import { usePane } from "../shell/pane-context";
import type { TablesRead } from "./tables-read";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  one: { paddingBlock: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  from: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  unit: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px" },
});

const UNITS = ["元", "千元", "万元", "亿元"];

interface Asking {
  read: TablesRead;
  mean: (label: string) => void;
  count: (label: string, unit: string) => void;
}

/** What was not taken, each with its reason; a name that is near and a unit that is missing are settled here. */
export function Unsure({ read, mean, count }: Asking) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { unsure } = read.reading;
  if (unsure.length === 0) return null;
  return (
    <>
      <strong>{words.tablesUnsure}</strong>
      <ul className={styles.list}>
        {unsure.map((one, i) => (
          <li key={i} className={styles.one}>
            {one.label.startsWith(one.company) ? one.label : words.figureOf(one.company, one.label)}{" "}
            <span className={styles.from}>← {placeText(one.from)}</span>
            <div>{doubtText(one.doubt, one.label, one.figure, lang)}</div>
            <Settle
              one={one}
              mean={mean}
              count={count}

              first={
                unsure.findIndex(
                  ({ label, doubt }) => label === one.label && doubt === one.doubt,
                ) === i
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Settle({
  one,
  mean,
  count,
  first,
}: { one: UnsureFact; first: boolean } & Omit<Asking, "read">) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const { figure } = one;
  if (!first) return null;
  if (one.doubt === "near")
    return (
      <Button size="small" onClick={() => mean(one.label)}>
        {words.meantLabel(one.label, say(figure, lang))}
      </Button>
    );
  if (one.doubt !== "magnitude" || figure.type !== "money" || one.unitStated) return null;
  return (
    <div className={styles.unit}>
      {words.unitOf(one.label)}
      <Select
        size="small"
        aria-label={words.unitOf(one.label)}
        defaultValue=""
        onChange={(_, { value }) => value && count(one.label, value)}
      >
        <option value="" />
        {UNITS.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </Select>
    </div>
  );
}
