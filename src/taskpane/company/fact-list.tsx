import { makeStyles } from "@fluentui/react-components";
import { FactField } from "../facts/fact-field";
import { grantedKeys } from "../facts/granted-keys";
import { useAnswers, usePane } from "../shell/pane-context";
import { type CompanyFact, viewOf } from "./company-facts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
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
            <FactField
              fact={{ ...view, ...(follows && { follows }) }}
              isGranted={grantedKeys(book).has(fact.key)}
              about={[hints?.get(fact.key), usedFor?.(fact.key)].filter((one) => one !== undefined)}
            />
          </div>
        );
      })}
    </div>
  );
}
