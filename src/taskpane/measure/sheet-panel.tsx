import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { areaText, type Area } from "../../workbook";
import { contentOf, type Content } from "./insert-content";
import type { MeasureView } from "./measure-view";
import { usePane, useShown } from "../shell/pane-context";
import { rowCells } from "./rows-below";
import { Section } from "../shell/section";
import { SheetNewsLine } from "./sheet-news";
import { TargetNotice } from "./target-notice";
import type { InsertWay } from "./insert-content";

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: "8px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  said: { margin: 0 },
});

const ways: readonly InsertWay[] = ["formula", "value", "table"];
/** Where formulas are shown as they would be while no cell is selected. */
const nowhere: Area = { sheet: "", row: -1, column: -1, rows: 1, columns: 1 };

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
        {ways.map((way) => (
          <Radio key={way} value={way} label={words.ways[way]} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Insertion({ view }: { view: MeasureView }) {
  const styles = useStyles();
  const { words, lang, book, dispatch } = usePane();
  const selection = useShown((state) => state.selection);
  const sheet = useShown((state) => state.sheet);
  const below = useRowsBelow(view);
  const filled = sheet.fill ? below : 0;
  const content = useMemo(
    () => contentOf(sheet.way, view, selection ?? nowhere, words, lang, book.version, filled),
    [sheet.way, view, selection, words, lang, book, filled],
  );
  return (
    <>
      <WayChoice />
      {sheet.way === "formula" && below > 0 && (
        <Checkbox
          label={words.fillDown(below)}
          checked={sheet.fill}
          onChange={(_, { checked }) => dispatch({ type: "fill-chosen", fill: checked === true })}
        />
      )}
      {"none" in content ? (
        <p className={styles.said}>
          {content.none === "scope"
            ? words.cannotFormula
            : content.none === "self"
              ? words.selfReference
              : words.cannotValue}
        </p>
      ) : (
        <Writing content={content} />
      )}
      <SheetNewsLine />
    </>
  );
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

function Writing({ content }: { content: Extract<Content, { rows: unknown }> }) {
  const styles = useStyles();
  const { words, commands } = usePane();
  const selection = useShown((state) => state.selection);
  const sheet = useShown((state) => state.sheet);
  const { rows, look } = content;
  const [height, width] = [rows.length, rows[0]?.length ?? 1];
  const { target } = sheet;
  const here = target && selection && isAt(target.block.area, selection, height, width);
  useEffect(() => {
    // an answer about another place may come late: then this place is looked at again
    if (selection && !here) void commands.look(selection, height, width);
  }, [commands, selection, height, width, target, here]);
  return (
    <>
      {sheet.way === "formula" && <code className={styles.formula}>{String(rows[0]?.[0])}</code>}
      {content.only && (
        <p className={styles.said}>
          {sheet.way === "formula" ? words.onlyCeiling : words.onlyMaximum}
        </p>
      )}
      {here ? (
        <TargetNotice target={target} />
      ) : (
        <p className={styles.said}>{words.placeUnknown}</p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={!here || sheet.busy}
          onClick={() => here && void commands.insert(target, rows, look)}
        >
          {!here
            ? words.sheetHeading
            : target.occupied.length > 0
              ? words.overwriteAt(areaText(target.block.area))
              : words.insertAt(areaText(target.block.area))}
        </Button>
        <Button onClick={() => void commands.followSelection()}>{words.placeAgain}</Button>
      </div>
    </>
  );
}

const isAt = (area: Area, at: Area, rows: number, columns: number) =>
  area.sheet === at.sheet &&
  area.row === at.row &&
  area.column === at.column &&
  area.rows === rows &&
  area.columns === columns;
