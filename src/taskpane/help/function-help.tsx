import { makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { CellError, compute, type CellResult, type FunctionRow } from "../../functions";
import type { RuleBook } from "../../rulebook";
import { say, type Lang } from "../../text";
import { usePane } from "../shell/pane-context";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  function: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: "8px",
    "& summary": { cursor: "pointer", padding: "4px 0" },
  },
  body: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "4px" },
  line: { margin: 0, overflowWrap: "anywhere" },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  gives: { display: "block" },
  parameters: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: "0 0 4px" },
  },
  example: { display: "flex", flexDirection: "column", gap: "4px" },
  formula: {
    "& textarea": {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      overflowWrap: "anywhere",
    },
  },
  // a wide table moves by itself, the pane never sideways
  scroll: { overflowX: "auto" },
  result: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td": {
      padding: "4px",
      // two Chinese characters side by side
      minWidth: "26px",
      verticalAlign: "top",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** One function of Excel: what it gives, what it takes, and examples that compute here. */
export function FunctionHelp({ row }: { row: FunctionRow }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  return (
    <details className={styles.function}>
      <summary>
        <span className={styles.name}>{row.name}</span>
        <span className={mergeClasses(styles.small, styles.gives)}>
          {say(row.description, lang)}
        </span>
      </summary>
      <div className={styles.body}>
        {row.parameters.length > 0 && (
          <>
            <p className={styles.small}>{words.helpParameters}</p>
            <dl className={styles.parameters}>
              {row.parameters.map(({ name, description, optional }) => (
                <div key={name.en}>
                  <dt>
                    {say(name, lang)} {optional && `· ${words.helpOptional}`}
                  </dt>
                  <dd>
                    <Unbroken text={say(description, lang)} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {row.examples.map((formula) => (
          <Example key={formula} row={row} first={formula} />
        ))}
      </div>
    </details>
  );
}

/** A formula that can be changed, and what it gives. */
function Example({ row, first }: { row: FunctionRow; first: string }) {
  const styles = useStyles();
  const { words, lang, book } = usePane();
  const [formula, setFormula] = useState(first);
  const id = useId();
  const result = useMemo(() => resultOf(row, formula, lang, book), [row, formula, lang, book]);
  return (
    <div className={styles.example}>
      <Textarea
        className={styles.formula}
        aria-label={words.helpTry(row.name)}
        value={formula}
        rows={linesOf(formula)}
        spellCheck={false}
        onChange={(_, { value }) => setFormula(value)}
      />
      <p id={id} className={styles.small}>
        {isYuan(row, result) ? words.helpGivesYuan : words.helpGives}
      </p>
      {result === undefined ? (
        <p className={styles.line}>{words.helpNoCall(row.name)}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
          <Result result={result} labelledBy={id} />
        </div>
      )}
    </div>
  );
}

/** A cell holds the figure alone; that it is in yuan is said above it. */
const isYuan = ({ name }: FunctionRow, result: CellResult | undefined): boolean =>
  typeof result === "number" && (name === "POLICY_AWARD" || name === "POLICY_CEILING");

/** Lines of the field at 320 pixels; Chinese characters are twice as wide. */
function linesOf(formula: string): number {
  const wide = formula.match(/[^\x20-\x7e]/g)?.length ?? 0;
  return Math.max(2, Math.ceil((formula.length + wide) / 28));
}

const cellReference = /\b\$?[A-Z]{1,3}\$?\d+\b/i;

/** undefined for what is no call of this function, or asks for cells. */
function resultOf(
  row: FunctionRow,
  formula: string,
  lang: Lang,
  book: RuleBook,
): CellResult | undefined {
  if (cellReference.test(formula.replace(/"[^"]*"/g, ""))) return undefined;
  try {
    return compute(row, formula.trim(), lang, book);
  } catch {
    return undefined;
  }
}

function Result({ result, labelledBy }: { result: CellResult; labelledBy: string }) {
  const styles = useStyles();
  const rows = Array.isArray(result) ? result : [[result]];
  return (
    <table className={styles.result} aria-labelledby={labelledBy}>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c} className={typeof cell === "number" ? styles.number : undefined}>
                <Unbroken text={cellText(cell)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellText(cell: unknown): string {
  if (cell instanceof CellError) return `${cell.code} ${cell.message}`;
  return typeof cell === "number"
    ? cell.toLocaleString("en-US", { maximumFractionDigits: 6 })
    : String(cell);
}
