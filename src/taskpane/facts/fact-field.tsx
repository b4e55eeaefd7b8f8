import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Input } from "../../language";
import { factText, oddFactText, say, type Lang } from "../../text";
import type { FactView } from "../measure/measure-view";
import { usePane } from "../shell/pane-context";
import { useFieldId } from "./field-id";
import { LinkButton, LinkedCell } from "./cell-link";
import { ChoiceField, DateField, ListField, NumberField, YesNoField } from "./typed-fields";
import type { PaneWords } from "../shell/pane-words";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "4px" },
  control: { flex: 1, minWidth: 0 },
  // a long option must not widen the pane
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  // an empty one keeps its height, so that nothing moves
  line: { display: "block", minHeight: tokens.lineHeightBase200 },
  definition: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    "& summary": { cursor: "pointer" },
  },
});

/**
 * One fact: its label, the field that fits its type, or the cell it comes from. Below it stands what is told
 * `about` it and then what was understood; empty lines come last. `isGranted`: a requirement that is left out counts as
 * met here, as it does where one measure is looked at.
 */
export function FactField({
  fact,
  about = [],
  isGranted = true,
}: {
  fact: FactView;
  about?: readonly string[];
  isGranted?: boolean;
}) {
  const styles = useStyles();
  const { words, lang, book } = usePane();
  const definition = book.definitionOf(fact.input);
  const { label, answer, reading, index } = fact;
  const id = useFieldId()(index);
  const odd = reading.fault ? undefined : oddFactText(fact.input, reading.value, lang);
  const from = answer?.by === "typed" && answer.from ? [words.computedFrom(answer.from)] : [];
  const said = reading.fault ? about : [...about, hintOf(fact, isGranted, words, lang), ...from];
  const isSaid = (line: string) => line.trim() !== "";
  const lines = [...said.filter(isSaid), ...said.filter((line) => !isSaid(line))];
  const field = (
    <Field
      className={styles.field}
      label={{ children: label, htmlFor: id, id: `${id}-label` }}
      hint={
        lines.length === 0
          ? undefined
          : lines.map((line, i) => (
              <span key={i} className={styles.line}>
                {line}
              </span>
            ))
      }
      validationMessage={reading.fault ?? odd}
      validationState={reading.fault ? "error" : odd ? "warning" : "none"}
    >
      {({ "aria-describedby": describedBy, "aria-invalid": invalid }) => (
        <div className={styles.row}>
          <div className={styles.control}>
            {answer?.by === "cell" ? (
              <LinkedCell fact={fact} answer={answer} />
            ) : (
              <TypedControl fact={fact} describedBy={describedBy} invalid={invalid === true} />
            )}
          </div>
          <LinkButton fact={fact} />
        </div>
      )}
    </Field>
  );
  if (!definition) return field;
  return (
    <div>
      {field}
      <details className={styles.definition}>
        <summary aria-label={words.definitionOf(label)}>{words.definition}</summary>
        {say(definition, lang)}
        {definition.cite ? ` ${definition.cite}` : ""}
      </details>
    </div>
  );
}

/** What was understood; where the control says it itself there is nothing to read back. */
function readBack({ input, answer, reading }: FactView): string | undefined {
  const plain = ["enum", "boolean", "date"].includes(input.type) && answer?.by !== "cell";
  return plain && reading.shows !== undefined ? "\u00a0" : reading.shows;
}

function hintOf(fact: FactView, isGranted: boolean, words: PaneWords, lang: Lang): string {
  const { input, follows, answer } = fact;
  if (follows !== undefined && !answer) return words.follows(follows);
  const read = readBack(fact);
  if (read !== undefined) return read;
  if (input.default !== undefined) return words.defaultIs(defaultText(input, lang));
  if (input.assumable) return isGranted ? words.mayBeLeftOut : words.leftOutIsOpen;
  return input.type === "money_list" ? words.onePerLine : "\u00a0";
}

function defaultText(input: Input, lang: Lang): string {
  const text = input.default ?? "";
  if (text === "true" || text === "false") return factText(input, text === "true", lang);
  return input.choices ? factText(input, text, lang) : text;
}

export interface ControlProps {
  readonly fact: FactView;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

function TypedControl(props: ControlProps): ReactNode {
  switch (props.fact.input.type) {
    case "boolean":
      return <YesNoField {...props} />;
    case "enum":
      return <ChoiceField {...props} />;
    case "date":
      return <DateField {...props} />;
    case "money_list":
      return <ListField {...props} />;
    default:
      return <NumberField {...props} />;
  }
}
