import { makeStyles, tokens } from "@fluentui/react-components";
import type { Coverage } from "./library";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 10px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** How many measures compute, name a maximum, are left to the case, inform; what stays open. */
export function CoverageLine({ of: { kinds, readings, unmodelled } }: { of: Coverage }) {
  const { words } = usePane();
  return (
    <span className={useStyles().line}>
      {kinds.map(([kind, count]) => (
        <span key={kind}>{words.counted(words.coverage[kind], count)}</span>
      ))}
      {readings > 0 && <span>{words.openReadings(readings)}</span>}
      {unmodelled > 0 && <span>{words.notModelled(unmodelled)}</span>}
    </span>
  );
}
