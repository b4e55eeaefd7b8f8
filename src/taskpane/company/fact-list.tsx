import { makeStyles } from "@fluentui/react-components";
import { FactField } from "../facts/fact-field";
import { useAnswers, usePane } from "../shell/pane-context";
import { type CompanyFact, viewOf } from "./company-facts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** Facts of the company with their fields; `derived` says what follows from other answers, by key. */
export function FactList({
  facts,
  derived,
}: {
  facts: readonly CompanyFact[];
  derived?: ReadonlyMap<string, string>;
}) {
  const styles = useStyles();
  const { book, lang } = usePane();
  const answers = useAnswers();
  return (
    <div className={styles.fields}>
      {facts.map((fact) => {
        const follows = derived?.get(fact.key);
        const view = viewOf(fact, book, answers, lang);
        return <FactField key={fact.key} fact={{ ...view, ...(follows && { follows }) }} />;
      })}
    </div>
  );
}
