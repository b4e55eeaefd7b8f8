import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { useFewAtATime } from "../facts/few-at-a-time";
import { nextFacts } from "../gets/next-facts";
import { usedFor } from "../gets/used-for";
import { useGets } from "../gets/use-gets";
import { useAnswers, usePane, useShown } from "../shell/pane-context";
import { Section } from "../shell/section";
import { activityFacts, factsByKey, openingKeys, standingFacts } from "./company-facts";
import { FactList } from "./fact-list";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  more: { alignSelf: "flex-start" },
});

const atOnce = 6;

/**
 * What still decides money, the largest first, and below it what else was told. While a person fills the fields in they
 * stay where they are; others come when they are asked for.
 */
export function DecidingFacts() {
  const styles = useStyles();
  const { words, book, today, lang } = usePane();
  const companies = useShown((state) => state.companies);
  const chosen = useShown((state) => state.company);
  const filters = useDeferredValue(useShown((state) => state.filters));
  const answers = useAnswers();
  const { known } = useGets(book, companies, filters, today);
  const elsewhere = useMemo(
    () =>
      new Set([
        ...openingKeys(book),
        ...[...activityFacts(book), ...standingFacts(book)].map(({ key }) => key),
      ]),
    [book],
  );
  const lines = known?.gets[chosen]?.position.lines;
  const next = useMemo(
    () => nextFacts(book, lines ?? [], []).filter(({ key }) => !elsewhere.has(key)),
    [book, lines, elsewhere],
  );
  const open = next.map(({ key }) => key).filter((key) => !answers[key]);
  const { shown, hasMore, hold, next: others } = useFewAtATime(open, atOnce);
  const told = Object.keys(answers).filter((key) => !shown.includes(key) && !elsewhere.has(key));
  return (
    <>
      {shown.length > 0 && (
        <Section title={words.deciding}>
          <p className={styles.line}>{words.decidingIntro}</p>
          <div onFocus={hold}>
            <FactList
              facts={factsOf(shown)}
              usedFor={(key) =>
                usedFor(
                  next.find((one) => one.key === key),
                  answers[key] !== undefined,
                  words,
                  lang,
                )
              }
            />
          </div>
          {hasMore && (
            <Button size="small" className={styles.more} onClick={others}>
              {words.nextFactsMore}
            </Button>
          )}
        </Section>
      )}
      {told.length > 0 && (
        <Section title={words.toldFacts}>
          <FactList facts={factsOf(told)} />
        </Section>
      )}
    </>
  );

  function factsOf(keys: readonly string[]) {
    return keys.flatMap((key) => factsByKey(book).get(key) ?? []);
  }
}
