import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { factRounded, say } from "../../text";
import { placeText, type TableFact } from "../../tables";
import { areaText } from "../../workbook";
import { usePane, useShown } from "../shell/pane-context";
import { Section } from "../shell/section";
import type { TablesRead } from "./tables-read";
import { Unsure } from "./table-doubts";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
  figure: { paddingBlock: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  // below the words of the check box
  values: { listStyleType: "none", margin: 0, paddingInlineStart: "32px" },
  unit: { paddingInlineStart: "32px" },
  value: { paddingBottom: "4px" },
  from: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a person has said of the tables so far; asked once, for all companies. */
interface Said {
  units: Readonly<Record<string, string>>;
  meant: ReadonlySet<string>;
  left: ReadonlySet<string>;
}
const NOTHING: Said = { units: {}, meant: new Set(), left: new Set() };

/** Reads the tables of the workbook, shows what was understood, and takes it for all companies at once. */
export function TablePanel() {
  const styles = useStyles();
  const { words, commands, dispatch, inExcel, painted } = usePane();
  const selection = useShown((state) => state.selection);
  const [read, setRead] = useState<TablesRead>();
  const [said, setSaid] = useState(NOTHING);
  const [only, setOnly] = useState<typeof selection>();
  // what is read late does not undo what was said, or done, since
  const turn = useRef(0);
  const show = (found: TablesRead | undefined) => {
    turn.current += 1;
    setRead(found);
  };
  const begin = async (next: Said, selected: typeof selection) => {
    setSaid(next);
    setOnly(selected);
    const own = (turn.current += 1);
    const found = await commands.readTables({ units: next.units, meant: next.meant }, selected);
    if (own === turn.current) show(found);
  };
  const many = selection && selection.rows * selection.columns > 1 ? selection : undefined;
  const take = (fact: TableFact) => !said.left.has(fact.figure.id);
  const taken = read?.companies(take) ?? [];
  return (
    <Section title={words.tablesTitle}>
      <p className={styles.line}>{words.tablesIntro}</p>
      <div className={styles.buttons}>
        <Button
          appearance={read ? "secondary" : "primary"}
          disabled={!inExcel || !painted}
          onClick={() => void begin(NOTHING, undefined)}
        >
          {words.readTables}
        </Button>
        {many && (
          <Button onClick={() => void begin(NOTHING, many)}>
            {words.readSelected(areaText(many))}
          </Button>
        )}
      </div>
      <div role="status">{read && <Summary read={read} />}</div>
      {read && (
        <>
          <Understood
            read={read}
            said={said}
            leave={(id) => setSaid({ ...said, left: toggled(said.left, id) })}
          />
          <Unsure
            read={read}
            mean={(label) => void begin({ ...said, meant: toggled(said.meant, label) }, only)}
            count={(label, unit) =>
              void begin({ ...said, units: { ...said.units, [label]: unit } }, only)
            }
          />
          <div className={styles.buttons}>
            {taken.length > 0 && (
              <Button
                appearance="primary"
                onClick={() => {
                  dispatch({ type: "companies-taken", companies: taken });
                  show(undefined);
                }}
              >
                {words.takeTables(taken.length)}
              </Button>
            )}
            <Button onClick={() => show(undefined)}>{words.dropTables}</Button>
          </div>
        </>
      )}
    </Section>
  );
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

function Summary({ read: { reading } }: { read: TablesRead }) {
  const styles = useStyles();
  const { words } = usePane();
  const told = reading.companies.filter(({ facts }) => facts.length > 0);
  const facts = told.reduce((sum, company) => sum + company.facts.length, 0);
  const none = reading.unsure.length === 0 ? words.tablesNone : words.tablesNoneSure;
  const text = facts === 0 ? none : words.tablesRead(told.length, facts);
  return <p className={styles.line}>{text}</p>;
}

/** Each figure once, with its cells in every company: taken or left for all of them. */
function Understood({
  read,
  said,
  leave,
}: {
  read: TablesRead;
  said: Said;
  leave: (id: string) => void;
}) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const rows = read.reading.companies.flatMap(({ name, facts }) =>
    facts.map((fact) => ({ name, fact })),
  );
  const figures = [...new Set(rows.map(({ fact }) => fact.figure))];
  return (
    <ul className={styles.list}>
      {figures.map((figure) => {
        const own = rows.filter(({ fact }) => fact.figure === figure);
        return (
          <li key={figure.id} className={styles.figure}>
            <Checkbox
              label={say(figure, lang)}
              checked={!said.left.has(figure.id)}
              onChange={() => leave(figure.id)}
              aria-label={words.takeFact(say(figure, lang))}
            />
            <UnitLine fact={own[0]!.fact} />
            <ul className={styles.values}>
              {own.map(({ name, fact }) => (
                <li key={name} className={styles.value}>
                  <Unbroken
                    text={words.figureOf(
                      name || words.tablesUnnamed,
                      factRounded(figure.input, fact.value, lang),
                    )}
                  />{" "}
                  <span className={styles.from}>
                    ← {placeText(fact.from)} · {words.joined[fact.how]}
                    {fact.year !== undefined && ` · ${words.ofYear(fact.year)}`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function UnitLine({ fact: { figure, unit, how } }: { fact: TableFact }) {
  const styles = useStyles();
  const { words } = usePane();
  if (figure.type !== "money" || how === "derived growth") return null;
  return (
    <div className={mergeClasses(styles.from, styles.unit)}>
      {unit === undefined ? words.noUnit : words.headingUnit(unit)}
    </div>
  );
}
