import { makeStyles, tokens } from "@fluentui/react-components";
import { areaText, type Target } from "../../workbook";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  line: { margin: 0 },
  warn: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingInlineStart: "20px", fontSize: tokens.fontSizeBase200 },
});

const shown = 5;

/** Where it goes, and what stands there now. */
export function TargetNotice({
  target: { block, occupied, spills },
  moved,
}: {
  target: Target;
  /** where one stands, when that is taken and the place is another one */
  moved: string | undefined;
}) {
  const styles = useStyles();
  const { words, lang } = usePane();
  return (
    <div className={styles.notice}>
      <p className={styles.line}>{words.place(areaText(block.area))}</p>
      {spills && <p className={styles.warn}>{words.problems["blocked-spill"]}</p>}
      {occupied.length === 0 ? (
        <p className={styles.line}>{moved ? words.isFreeFrom(moved) : words.isFree}</p>
      ) : (
        <>
          <p className={styles.warn}>{words.overwrites(occupied.length)}</p>
          <ul className={styles.list}>
            {occupied.slice(0, shown).map(({ address, holds }) => (
              <li key={address}>
                {address}
                {lang === "zh-CN" ? "：" : ": "}
                <code>{holds.slice(0, 80)}</code>
              </li>
            ))}
            {occupied.length > shown && <li>{words.andMore(occupied.length - shown)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
