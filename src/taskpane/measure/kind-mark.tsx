import { makeStyles, tokens } from "@fluentui/react-components";
import type { Kind } from "../../language";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  mark: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    // as high as Chinese letters are: in forced colours the ground behind them would cover the border
    lineHeight: "18px",
    whiteSpace: "nowrap",
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a measure gives, in a word; `word` where a screen has its own words for that. */
export function KindMark({ kind, word }: { kind: Kind; word?: string }) {
  const { words } = usePane();
  return <span className={useStyles().mark}>{word ?? words.kinds[kind]}</span>;
}
