import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { moneyRounded, say } from "../../text";
import { usePane, useShown } from "../shell/pane-context";
import { Section } from "../shell/section";
import { SidewaysBox } from "../shell/sideways-box";
import { TextLink } from "../shell/text-link";
import type { CompanyGets } from "./company-gets";
import { endText } from "./line-text";
import { matrixOf, type MatrixCell, type MatrixRow } from "./matrix";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: "4px",
      minWidth: "60px",
      textAlign: "end",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontVariantNumeric: "tabular-nums",
    },
    "& th:first-child": {
      minWidth: "96px",
      textAlign: "start",
      position: "sticky",
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
    },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground3,
    // forced colours leave no background
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  off: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  sum: { display: "block", whiteSpace: "nowrap" },
  end: { display: "block", color: tokens.colorNeutralForeground3 },
  more: { alignSelf: "flex-start" },
  // heard, not seen
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "clip",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const atFirst = 12;

/** All companies side by side: a line for each measure that pays one of them, and their totals. */
export function CompanyMatrix({ all }: { all: readonly CompanyGets[] }) {
  const styles = useStyles();
  const { words, lang, book } = usePane();
  const chosen = useShown((state) => state.company);
  const [count, setCount] = useState(atFirst);
  const companies = useMemo(
    () => all.flatMap((gets, at) => (gets.company.ofCell ? [] : [{ gets, at }])),
    [all],
  );
  const rows = useMemo(
    () =>
      matrixOf(
        book,
        companies.map(({ gets }) => gets),
      ),
    [book, companies],
  );
  return (
    <Section title={words.matrix}>
      <SidewaysBox label={words.matrix}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.matrixMeasure}</th>
              {companies.map(({ gets: { company }, at }) => (
                <th
                  key={at}
                  scope="col"
                  aria-current={at === chosen || undefined}
                  className={mergeClasses(at === chosen && styles.here)}
                >
                  {company.name || words.companyUnnamed(at + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row">{words.sureTotal("")}</th>
              {companies.map(({ gets: { position }, at }) => (
                <td key={at}>{moneyRounded(position.sure, lang)}</td>
              ))}
            </tr>
            {rows.slice(0, count).map((row) => (
              <Row key={row.measure.id} row={row} />
            ))}
          </tbody>
        </table>
      </SidewaysBox>
      {rows.length > count && (
        <Button size="small" className={styles.more} onClick={() => setCount(rows.length)}>
          {words.showMore(rows.length - count)}
        </Button>
      )}
    </Section>
  );
}

function Row({ row: { measure, cells } }: { row: MatrixRow }) {
  const styles = useStyles();
  const { words, lang, book, today, dispatch } = usePane();
  const open = () => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } });
  return (
    <tr>
      <th scope="row">
        <TextLink onClick={open}>{say(measure.title, lang)}</TextLink>
        <span className={styles.end}>{endText(book, measure, today, words)}</span>
      </th>
      {cells.map((cell, i) => (
        <td key={i}>{cell ? <Cell cell={cell} /> : <NoCell />}</td>
      ))}
    </tr>
  );
}

/** What a measure says nothing of for a company: it only restates a cap, say. */
function NoCell() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <>
      <span aria-hidden>—</span>
      <span className={styles.unseen}>{words.noResult}</span>
    </>
  );
}

function Cell({ cell: { state, amount, counted, isMost, excluded } }: { cell: MatrixCell }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const sum = moneyRounded(excluded ? amount : counted, lang);
  return (
    <>
      <span className={mergeClasses(styles.sum, excluded && styles.off)}>
        {amount.n > 0n && (isMost && state !== "at_most" ? words.atMost(sum) : sum)}
      </span>
      {excluded ? words.notTogether : words.cells[state]}
    </>
  );
}
