import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, useShown } from "../shell/pane-context";
import type { Answers } from "../shell/pane-state";
import { factsByKey, openingKeys, standingFacts } from "./company-facts";

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

/** Companies of one group answer much alike: what is no figure is taken over from the one before, and can be changed. */
export function SameAsBefore() {
  const styles = useStyles();
  const { words, book, dispatch } = usePane();
  const companies = useShown((state) => state.companies);
  const chosen = useShown((state) => state.company);
  const own = companies[chosen]?.answers ?? {};
  const traits = [...openingKeys(book), ...standingFacts(book).map(({ key }) => key)].filter(
    (key) => ["boolean", "enum"].includes(factsByKey(book).get(key)!.input.type),
  );
  const told = ({ answers }: { answers: Answers }) => traits.filter((key) => answers[key]);
  const others = companies.filter((one, at) => at !== chosen && told(one).length > 0);
  const [from] = others;
  const missing = from ? told(from).filter((key) => !own[key]) : [];
  if (!from || missing.length === 0 || told({ answers: own }).length > 0) return null;
  const name = from.name || words.companyUnnamed(companies.indexOf(from) + 1);
  const answers = Object.fromEntries(missing.map((key) => [key, from.answers[key]!]));
  return (
    <Button
      className={styles.button}
      onClick={() => dispatch({ type: "answered-several", answers })}
    >
      {words.sameAs(name)}
    </Button>
  );
}
