import { makeStyles, tokens } from "@fluentui/react-components";
import { FactField } from "../facts/fact-field";
import { useAnswers, usePane } from "../shell/pane-context";
import { type CompanyFact, viewOf } from "./company-facts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  // keeps its line when nothing is said any more, so that nothing moves
  usedFor: {
    display: "block",
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/**
 * Facts of the company with their fields; by key, `derived` says what follows from others, `hints` what is meant,
 * `usedFor` what asks.
 */
export function FactList({
  facts,
  derived,
  hints,
  usedFor,
}: {
  facts: readonly CompanyFact[];
  derived?: ReadonlyMap<string, string>;
  hints?: ReadonlyMap<string, string>;
  usedFor?: (key: string) => string;
}) {
  const styles = useStyles();
  const { book, lang } = usePane();
  const answers = useAnswers();
  return (
    <div className={styles.fields}>
      {facts.map((fact) => {
        const follows = derived?.get(fact.key);
        const view = viewOf(fact, book, answers, lang);
        return (
          <div key={fact.key}>
            <FactField fact={{ ...view, ...(follows && { follows }) }} />
            {hints?.has(fact.key) && <span className={styles.usedFor}>{hints.get(fact.key)}</span>}
            {usedFor && <span className={styles.usedFor}>{usedFor(fact.key)}</span>}
          </div>
        );
      })}
    </div>
  );
}
