import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { areaText, sized, type Area, type Cell, type Look } from "../../workbook";
import { usePane, useShown } from "../shell/pane-context";
import type { Writable } from "./insert-content";
import { TargetNotice } from "./target-notice";
import { placeKey } from "./writing-commands";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  said: { margin: 0 },
  // a wide table moves by itself, the pane never sideways
  scroll: {
    overflowX: "auto",
    maxHeight: "min(480px, 70vh)",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cells: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td": {
      padding: "2px 6px",
      // words stay whole, as the table moves by itself
      minWidth: "56px",
      maxWidth: "260px",
      overflowWrap: "break-word",
      verticalAlign: "top",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** Where a thing goes, what it is cell by cell, what stands there now; and the button that writes it. */
export function WriteAt({ content, headed }: { content: Writable; headed: boolean }) {
  const styles = useStyles();
  const { words, commands } = usePane();
  const selection = useShown((state) => state.selection);
  const { place, busy } = useShown((state) => state.sheet);
  // what may be written over is what one stood on when one said so
  const [overAt, setOverAt] = useState("");
  const over = selection !== undefined && areaText(selection) === overAt;
  const wanted = selection && {
    at: sized(selection, 1, 1),
    rows: content.rows,
    columns: content.columns,
    headed: headed && content.heading !== undefined,
    avoid: content.reads,
    over,
  };
  const key = wanted && placeKey(wanted);
  const here = place && place.wanted === key ? place : undefined;
  useEffect(() => {
    // an answer about another place may come late: then this place is looked at again
    if (wanted && !here) void commands.look(wanted);
    // `key` says all that `wanted` does
  }, [commands, key, here]);
  if (!here || !selection)
    return (
      <>
        <p className={styles.said}>{words.placeUnknown}</p>
        <div className={styles.buttons}>
          <Button disabledFocusable>{words.sheetHeading}</Button>
        </div>
      </>
    );
  const { target } = here;
  const { cells, look } = composed(content, target.block.area, here.headed);
  const isTaken = target.occupied.length > 0;
  const address = areaText(target.block.area);
  return (
    <>
      <Preview cells={cells} />
      <TargetNotice target={target} moved={here.moved ? areaText(selection) : undefined} />
      <div className={styles.buttons}>
        <Button
          appearance={isTaken ? "secondary" : "primary"}
          disabled={busy || target.spills || (isTaken && !over)}
          // what one has just written is nothing that one wants to write over
          onClick={() => void commands.insert(target, cells, look).then(() => setOverAt(""))}
        >
          {isTaken ? words.overwriteAt(address) : words.insertAt(address)}
        </Button>
        {here.moved && !content.reads.some((area) => meets(area, selection, content)) && (
          <Button onClick={() => setOverAt(areaText(selection))}>
            {words.overThere(areaText(sized(selection, content.rows, content.columns)))}
          </Button>
        )}
        {over && <Button onClick={() => setOverAt("")}>{words.elsewhere}</Button>}
      </div>
    </>
  );
}

/** The cells with their heading, where there is one. */
function composed(
  content: Writable,
  area: Area,
  headed: boolean,
): { readonly cells: readonly (readonly Cell[])[]; readonly look?: Look } {
  const { look } = content;
  if (!headed) return { cells: content.cellsAt(area), ...(look && { look }) };
  const cells = content.cellsAt({ ...area, row: area.row + 1 });
  return { cells: [[content.heading!], ...cells], look: { ...look, headings: [0] } };
}

const meets = (area: Area, at: Area, { rows, columns }: Writable) =>
  area.sheet === at.sheet &&
  area.row < at.row + rows &&
  at.row < area.row + area.rows &&
  area.column < at.column + columns &&
  at.column < area.column + area.columns;

/** What a cell will show, but for formulas that compute; a written day is a formula, as sheets count days in two ways. */
function shownIn(cell: Cell): string {
  const [, year, month, day] = /^=DATE\((\d+),(\d+),(\d+)\)$/.exec(String(cell)) ?? [];
  if (!year) return String(cell).replace(/^'/, "");
  return [year, month!.padStart(2, "0"), day!.padStart(2, "0")].join("-");
}

/** Everything that would be written, cell by cell; a title without neighbours is as wide as the table. */
function Preview({ cells }: { cells: readonly (readonly Cell[])[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { box, isCut } = useCut();
  return (
    <>
      <div
        ref={box}
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={words.previewCells}
      >
        <table className={styles.cells}>
          <tbody>
            {cells.map((row, r) => (
              <tr key={r}>
                {(isTitle(row) ? row.slice(0, 1) : row).map((cell, c) => (
                  <td key={c} colSpan={isTitle(row) ? row.length : 1}>
                    <Unbroken text={shownIn(cell)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isCut && <p className={styles.said}>{words.previewMore(cells.length, cells[0]!.length)}</p>}
    </>
  );
}

const isTitle = ([first, ...others]: readonly Cell[]): boolean =>
  first !== "" && others.every((cell) => cell === "");

/** Whether a box shows only a part of what it holds; systems may hide its bars until it moves. */
function useCut() {
  const box = useRef<HTMLDivElement>(null);
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = box.current!;
      setIsCut(scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1);
    };
    look();
    addEventListener("resize", look);
    return () => removeEventListener("resize", look);
  });
  return { box, isCut };
}
