import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { areaText } from "../../workbook";
import { CellIcon, CloseIcon } from "../shell/icons";
import type { FactView } from "../measure/measure-view";
import { usePane } from "../shell/pane-context";
import type { Answer } from "../shell/pane-state";
import { unitsOf } from "./units";
import { useFieldId } from "./field-id";
import { UnitChoice } from "./unit-choice";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px" },
  cell: {
    flex: 1,
    minWidth: 0,
    padding: "5px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Where a fact comes from, in place of its field. */
export function LinkedCell({
  fact,
  answer,
}: {
  fact: FactView;
  answer: Extract<Answer, { by: "cell" }>;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const id = useFieldId()(fact.index);
  const { area, values } = answer;
  const address = areaText(area);
  const [first = ""] = values.flat();
  const cells = area.rows * area.columns;
  const text =
    cells > 1
      ? words.linkedCells(address, cells, fact.input.type === "money_list")
      : words.linked(address, first === "" ? words.blankCell : String(first));
  return (
    <div className={styles.row}>
      <span className={styles.cell} id={id} tabIndex={-1} title={text}>
        {text}
      </span>
      {unitsOf(fact.input, "cell").length > 0 && <UnitChoice fact={fact} by="cell" />}
    </div>
  );
}

/** Takes the fact from the selected cell, or gives it back to be typed. */
export function LinkButton({ fact }: { fact: FactView }) {
  const { words, inExcel, commands, dispatch } = usePane();
  const { label } = fact;
  if (fact.answer?.by === "cell")
    return (
      <Button
        appearance="subtle"
        icon={<CloseIcon />}
        aria-label={words.unlink(label)}
        title={words.unlink(label)}
        onClick={() => dispatch({ type: "answers-cleared", keys: [fact.key] })}
      />
    );
  return (
    <Button
      appearance="subtle"
      icon={<CellIcon />}
      disabled={!inExcel}
      aria-label={words.useCell(label)}
      title={inExcel ? words.useCell(label) : words.preview}
      onClick={() => void commands.link(fact.input)}
    />
  );
}
