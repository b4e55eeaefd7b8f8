import { makeStyles, tokens } from "@fluentui/react-components";
import type { Kind } from "../../language";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  mark: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

/** What a measure gives, in a word. */
export function KindMark({ kind }: { kind: Kind }) {
  const { words } = usePane();
  return <span className={useStyles().mark}>{words.kinds[kind]}</span>;
}
