import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { MeasureItem } from "../parts/measure-item";
import { PlainList } from "../parts/plain-list";
import { ScreenHeading } from "../parts/screen-heading";
import { foundMeasures } from "../state/found-measures";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  said: { margin: 0, minHeight: "20px", color: tokens.colorNeutralForeground3 },
});

/** Words in, measures out. */
export function FindScreen() {
  const styles = useStyles();
  const { state, dispatch, book, words } = usePane();
  const wanted = state.words;
  const { measures, more } = useMemo(() => foundMeasures(book, wanted), [book, wanted]);
  return (
    <>
      <ScreenHeading>{words.findTitle}</ScreenHeading>
      <Field label={words.findLabel} hint={words.findHint}>
        <Input
          type="search"
          value={state.words}
          onChange={(_, { value }) => dispatch({ type: "searched", words: value })}
        />
      </Field>
      <p role="status" className={styles.said}>
        {wanted.trim() === ""
          ? words.searchEmpty
          : measures.length === 0
            ? words.nothingFound(wanted.trim())
            : words.found(measures.length, more)}
      </p>
      <PlainList>
        {measures.map((measure) => (
          <li key={`${measure.id} ${measure.from ?? ""}`}>
            <MeasureItem measure={measure} />
          </li>
        ))}
      </PlainList>
    </>
  );
}
