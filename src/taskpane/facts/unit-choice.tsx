import { makeStyles, Select } from "@fluentui/react-components";
import { say, type UnitName } from "../../text";
import type { FactView } from "../measure/measure-view";
import { usePane } from "../shell/pane-context";
import { useFieldId } from "./field-id";
import { unitsOf, usualUnit } from "./units";

const useStyles = makeStyles({
  unit: {
    flexShrink: 0,
    width: "96px",
    // its longest option must not widen it
    "& select": { width: "100%", minWidth: 0, paddingRight: "24px", paddingLeft: "8px" },
  },
});

/** The unit of a number: what was typed, or what the cell holds. */
export function UnitChoice({ fact, by }: { fact: FactView; by: "typed" | "cell" }) {
  const { words, lang, dispatch } = usePane();
  const styles = useStyles();
  const { input, key, answer, index } = fact;
  const id = `${useFieldId()(index)}-unit`;
  return (
    <Select
      className={styles.unit}
      id={id}
      // names itself: inside a field it would take the field's own name
      aria-labelledby={id}
      aria-invalid={false}
      aria-label={words.unitOf(say(input, lang))}
      value={answer?.unit ?? usualUnit(input, by)}
      onChange={(_, { value }) => dispatch({ type: "unit-chosen", key, unit: value as UnitName })}
    >
      {unitsOf(input, by).map((unit) => (
        <option key={unit} value={unit}>
          {words.units[unit]}
        </option>
      ))}
    </Select>
  );
}
