import { makeStyles, tokens } from "@fluentui/react-components";
import { CellError, compute, FUNCTIONS, type CellResult, type FunctionRow } from "../../functions";
import { say } from "../../text";
import { ScreenHeading } from "../parts/screen-heading";
import { Section } from "../parts/section";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  function: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    "& summary": { cursor: "pointer", padding: "4px 0" },
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  code: {
    display: "block",
    padding: "6px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  result: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td": {
      padding: "4px",
      verticalAlign: "top",
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "anywhere",
    },
  },
});

/** The functions with examples that compute here and now; what colleagues see; keys; version. */
export function HelpScreen() {
  const styles = useStyles();
  const { words, book } = usePane();
  const texts: [string, string][] = [
    [words.helpRecipients, words.helpRecipientsText],
    [words.helpKeys, words.helpKeysText],
    [words.helpPrivacy, words.helpPrivacyText],
    [words.helpAbout, `${words.helpVersion(book.version)} ${words.helpNotice}`],
  ];
  return (
    <>
      <ScreenHeading>{words.helpTitle}</ScreenHeading>
      <Section title={words.helpFunctions}>
        {FUNCTIONS.map((row) => (
          <FunctionHelp key={row.name} row={row} />
        ))}
      </Section>
      {texts.map(([title, text]) => (
        <Section key={title} title={title}>
          <p className={styles.line}>{text}</p>
        </Section>
      ))}
    </>
  );
}

function FunctionHelp({ row }: { row: FunctionRow }) {
  const styles = useStyles();
  const { words, lang, book } = usePane();
  return (
    <details className={styles.function}>
      <summary>
        <span className={styles.name}>{row.name}</span>
      </summary>
      <p className={styles.line}>{say(row.description, lang)}</p>
      {row.examples.map((formula) => (
        <div key={formula}>
          <code className={styles.code}>{formula}</code>
          <p className={styles.line}>{words.helpGives}</p>
          <Result result={compute(row, formula, lang, book)} />
        </div>
      ))}
    </details>
  );
}

function Result({ result }: { result: CellResult }) {
  const styles = useStyles();
  const rows = Array.isArray(result) ? result : [[result]];
  return (
    <table className={styles.result}>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>{cellText(cell)}</td>
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
