import { Input, makeStyles, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { say, unitOf } from "../../text";
import { usePane } from "../shell/pane-context";
import { shownInField } from "./as-typed";
import { unitsOf, usualUnit } from "./units";
import type { ControlProps } from "./fact-field";
import { useFieldId } from "./field-id";
import { UnitChoice } from "./unit-choice";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "4px" },
  wide: { flex: 1, minWidth: 0, width: "100%" },
  radios: { flexWrap: "wrap" },
});

/** What every typed field shares: its text, and how a new one is sent. */
function useTyped({ fact, describedBy, invalid }: ControlProps) {
  const { dispatch } = usePane();
  const { key, answer, index } = fact;
  const id = useFieldId()(index);
  const text = answer?.by === "typed" ? answer.text : "";
  const unit = answer?.unit ? { unit: answer.unit } : {};
  return {
    text,
    send: (next: string) =>
      dispatch({ type: "answered", key, answer: { by: "typed", text: next, ...unit } }),
    field: {
      id,
      "aria-describedby": describedBy,
      "aria-invalid": invalid || undefined,
    },
  };
}

/** Amounts with their unit, percentages, counts and other quantities. */
export function NumberField(props: ControlProps) {
  const styles = useStyles();
  const { lang } = usePane();
  const { text, send, field } = useTyped(props);
  const { input } = props.fact;
  const fixed = input.type === "ratio" ? "%" : unitOf(input, lang);
  const choice = unitsOf(input, "typed").length > 0;
  // what somebody types stands as it is typed
  const [isTyping, setTyping] = useState(false);
  return (
    <div className={styles.row}>
      <Input
        {...field}
        className={styles.wide}
        input={{ size: 6 }}
        inputMode="decimal"
        autoComplete="off"
        value={isTyping ? text : shownInField(input, text)}
        onChange={(_, { value }) => {
          setTyping(true);
          send(value);
        }}
        onBlur={() => setTyping(false)}
        contentAfter={choice || fixed === "" ? undefined : fixed}
      />
      {choice && <UnitChoice fact={props.fact} by="typed" />}
    </div>
  );
}

export function DateField(props: ControlProps) {
  const { text, send, field } = useTyped(props);
  return (
    <Input
      {...field}
      className={useStyles().wide}
      type="date"
      value={text}
      onChange={(_, { value }) => send(value)}
    />
  );
}

/** One amount a line. */
export function ListField(props: ControlProps) {
  const styles = useStyles();
  const { text, send, field } = useTyped(props);
  return (
    <div className={styles.row}>
      <Textarea
        {...field}
        className={styles.wide}
        rows={3}
        value={text}
        onChange={(_, { value }) => send(value)}
      />
      {usualUnit(props.fact.input, "typed") && <UnitChoice fact={props.fact} by="typed" />}
    </div>
  );
}

export function ChoiceField(props: ControlProps) {
  const { words, lang } = usePane();
  const { text, send, field } = useTyped(props);
  return (
    <Select {...field} value={text} onChange={(_, { value }) => send(value)}>
      <option value="">{words.choose}</option>
      {props.fact.input.choices?.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {say(choice, lang)}
        </option>
      ))}
    </Select>
  );
}

/** Three-valued on purpose: what nobody answered is not "no". */
export function YesNoField(props: ControlProps) {
  const { words } = usePane();
  const { text, send, field } = useTyped(props);
  // a group of radios cannot be invalid
  const { "aria-describedby": describedBy, id } = field;
  return (
    <RadioGroup
      id={id}
      aria-describedby={describedBy}
      className={useStyles().radios}
      layout="horizontal"
      aria-labelledby={`${id}-label`}
      value={text}
      onChange={(_event, { value }) => send(value)}
    >
      <Radio value="true" label={words.yes} />
      <Radio value="false" label={words.no} />
      <Radio value="" label={words.unknown} />
    </RadioGroup>
  );
}
