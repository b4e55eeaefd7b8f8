import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { type Rational, compare } from "../../exact";
import { type Lang, moneyRounded, moneyText, say } from "../../text";
import { placeText, type CompanyAwards } from "../../travel";
import { useGets } from "../gets/use-gets";
import { usePane, useShown } from "../shell/pane-context";
import { PlainList } from "../shell/plain-list";
import { Section } from "../shell/section";
import { CellLink } from "./cell-place";
import { reconcile, type Parting, type Reconciled as OfCompany } from "./reconcile";
import { Unbroken } from "../shell/unbroken";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  name: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** What ② counts on beside what the cells come to, company by company and line by line. */
export function Reconciled({ awards }: { awards: readonly CompanyAwards[] }) {
  const styles = useStyles();
  const { words, book, today, lang } = usePane();
  const companies = useShown((state) => state.companies);
  const filters = useDeferredValue(useShown((state) => state.filters));
  const { known } = useGets(book, companies, filters, today);
  const found = useMemo(
    () => known && reconcile(known.gets, awards, book, lang),
    [known, awards, book, lang],
  );
  if (!found) return null;
  const { here, cells, strangers } = found;
  const named = found.companies.map((one, i) => ({
    one,
    name: one.company.company.name || words.companyUnnamed(i + 1),
  }));
  const told = named.filter(({ one }) => Object.keys(one.company.company.answers).length > 0);
  return (
    <Section title={words.reconcileTitle}>
      {told.length === 0 && <p className={styles.line}>{words.reconcileNothing}</p>}
      {told.map(({ one, name }) => (
        <Company key={name} one={one} name={name} />
      ))}
      {strangers.count > 0 && (
        <p className={styles.line}>
          <Unbroken
            text={words.reconcileStrangers(strangers.count, moneyText(strangers.sum, lang))}
          />
        </p>
      )}
      {told.length > 1 && (
        <p className={styles.name}>
          <Unbroken text={words.reconcileAll(...beside(here, cells, lang))} />
        </p>
      )}
    </Section>
  );
}

/** Two sums as ② shows them where they are one, to the fen where they differ. */
function beside(one: Rational, other: Rational, lang: Lang): [string, string] {
  const text = compare(one, other) === 0 ? moneyRounded : moneyText;
  return [text(one, lang), text(other, lang)];
}

const atFirst = 8;

function Company({ one: { here, cells, partings }, name }: { one: OfCompany; name: string }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  const [count, setCount] = useState(atFirst);
  const isSame = compare(here, cells) === 0;
  return (
    <>
      <p className={isSame ? styles.line : styles.name}>
        <Unbroken text={words.reconcileOf(name, ...beside(here, cells, lang), isSame)} />
      </p>
      {partings.length > 0 && (
        <PlainList>
          {partings.slice(0, count).map((parting) => (
            <li key={parting.measure.id} className={styles.line}>
              <Apart parting={parting} />
            </li>
          ))}
          {partings.length > count && (
            <li>
              <Button size="small" onClick={() => setCount(partings.length)}>
                {words.showMore(partings.length - count)}
              </Button>
            </li>
          )}
        </PlainList>
      )}
    </>
  );
}

function Apart({ parting: { measure, here, cells, why, facts, awards } }: { parting: Parting }) {
  const styles = useStyles();
  const { words, lang } = usePane();
  return (
    <>
      <Unbroken
        text={words.reconcileLine(
          say(measure.title, lang),
          moneyText(here, lang),
          moneyText(cells, lang),
        )}
      />{" "}
      <span className={styles.quiet}>{words.partings[why](facts)}</span>
      {awards.slice(0, 3).map(({ reading }) => (
        <span key={placeText(reading.cell)}>
          {" "}
          <CellLink spot={reading.cell} />
        </span>
      ))}
    </>
  );
}
