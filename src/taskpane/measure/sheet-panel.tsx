import {
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { areaText, type Area } from "../../workbook";
import { checklistContent } from "./checklist-content";
import {
  formulaContent,
  INSERT_WAYS,
  tableContent,
  valueContent,
  type InsertWay,
} from "./insert-content";
import type { MeasureView } from "./measure-view";
import type { nativeContent, NativeContent } from "./native-content";
import { usePane, useShown } from "../shell/pane-context";
import { rowCells } from "./rows-below";
import { Section } from "../shell/section";
import { SheetNewsLine } from "./sheet-news";
import { WriteAt } from "./write-at";

const useStyles = makeStyles({ said: { margin: 0 } });

/** From the outcome into the sheet: what, where, what is in the way, and back again. */
export function SheetPanel({ view }: { view: MeasureView }) {
  const { words, inExcel } = usePane();
  return (
    <Section title={words.sheetHeading}>
      {inExcel ? (
        <Insertion view={view} />
      ) : (
        <>
          <MessageBar layout="multiline" intent="info">
            <MessageBarBody>{words.sheetOff}</MessageBarBody>
          </MessageBar>
          <WayChoice disabled />
        </>
      )}
    </Section>
  );
}

function WayChoice({ disabled = false }: { disabled?: boolean }) {
  const { words, dispatch } = usePane();
  const chosen = useShown((state) => state.sheet.way);
  return (
    <Field label={words.wayLabel}>
      <RadioGroup
        disabled={disabled}
        value={chosen}
        onChange={(_, { value }) => dispatch({ type: "way-chosen", way: value as InsertWay })}
      >
        {INSERT_WAYS.map((way) => (
          <Radio key={way} value={way} label={words.ways[way]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Insertion({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const { way, fill } = useShown((state) => state.sheet);
  const [headed, setHeaded] = useState(true);
  const below = useRowsBelow(view);
  const content = useContent(view, way, fill ? below : 0);
  const isFormula = way === "formula" || way === "native";
  return (
    <>
      <WayChoice />
      {isFormula && below > 0 && (
        <Checkbox
          label={words.fillDown(below)}
          checked={fill}
          onChange={(_, { checked }) => dispatch({ type: "fill-chosen", fill: checked === true })}
        />
      )}
      {content && !("none" in content) && content.heading !== undefined && (
        <Checkbox
          label={words.withHeading}
          checked={headed}
          onChange={(_, { checked }) => setHeaded(checked === true)}
        />
      )}
      {content && "none" in content && <p className={styles.said}>{whyNot(content, words)}</p>}
      {content && !("none" in content) && (
        <>
          {content.only && (
            <p className={styles.said}>
              {way === "formula" ? words.onlyCeiling : words.onlyMaximum}
            </p>
          )}
          <WriteAt content={content} headed={headed} />
        </>
      )}
      <SheetNewsLine />
    </>
  );
}

function whyNot(
  content: Extract<NativeContent, { none: unknown }>,
  words: ReturnType<typeof usePane>["words"],
): string {
  if (content.none === "native") return words.cannotNative(content.why);
  return content.none === "scope" ? words.cannotFormula : words.cannotValue;
}

/** What would be written; undefined while the writer of native formulas is on its way. */
function useContent(view: MeasureView, way: InsertWay, below: number): NativeContent | undefined {
  const { words, lang, book } = usePane();
  const native = useNativeWriter(way === "native");
  return useMemo(() => {
    const telling = { book, words, lang };
    if (way === "native") return native?.nativeContent(view, telling, below);
    if (way === "formula") return formulaContent(view, telling, below);
    if (way === "value") return valueContent(view, telling);
    return way === "table" ? tableContent(view, telling) : checklistContent(view, telling);
  }, [view, way, below, book, words, lang, native]);
}

interface NativeWriter {
  readonly nativeContent: typeof nativeContent;
}

/** Formulas of Excel's own are written by a part that is fetched when it is first wanted. */
function useNativeWriter(wanted: boolean): NativeWriter | undefined {
  const [writer, setWriter] = useState<{ part: NativeWriter }>();
  useEffect(() => {
    if (!wanted || writer) return undefined;
    let current = true;
    void import(/* webpackChunkName: "native-writer" */ "./native-content").then(
      (part) => current && setWriter({ part }),
    );
    return () => void (current = false);
  }, [wanted, writer]);
  return writer?.part;
}

const isSame = (a: readonly Area[], b: readonly Area[]) =>
  a.map((area) => areaText(area)).join() === b.map((area) => areaText(area)).join();

/** The rows below the linked cells that hold facts as well, counted anew when other cells are linked. */
function useRowsBelow(view: MeasureView): number {
  const { commands } = usePane();
  const cells = useMemo(() => rowCells(view), [view]);
  const counted = useShown((state) => state.sheet.below);
  const known = counted !== undefined && isSame(counted.cells, cells);
  useEffect(() => {
    if (cells.length > 0 && !known) void commands.countBelow(cells);
  }, [commands, cells, known]);
  return cells.length > 0 && known ? counted.rows : 0;
}
