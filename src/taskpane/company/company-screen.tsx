import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { laterScreen } from "../shell/later-screen";
import { usePane, useShown } from "../shell/pane-context";
import { ScreenHeading } from "../shell/screen-heading";
import { SearchInput } from "../shell/search-input";
import { CompanySaving } from "./company-saving";
import { RemoveCompany } from "./remove-company";
import { TablePanel } from "./table-panel";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** They read the whole rule book: what stands above them is drawn, and can be used, before. */
export const CompanyQuestions = laterScreen(() =>
  import(/* webpackChunkName: "company-questions" */ "./company-questions").then(
    (part) => part.CompanyQuestions,
  ),
);

/** One company at a time: its tables, the eight questions, then what still decides money, and its standing. */
export function CompanyScreen() {
  const styles = useStyles();
  const { words, dispatch, painted } = usePane();
  const [wanted, setWanted] = useState("");
  const name = useShown((state) => state.companies[state.company]?.name ?? "");
  const ofCell = useShown((state) => state.companies[state.company]?.ofCell);
  return (
    <>
      <ScreenHeading>{words.companyTitle}</ScreenHeading>
      <p className={styles.line}>{words.companyIntro}</p>
      <TablePanel />
      <Field label={words.companyName}>
        <Input
          value={name}
          onChange={(_, { value }) => dispatch({ type: "company-named", name: value })}
        />
      </Field>
      {ofCell && <p className={styles.line}>{words.companyOfCell}</p>}
      <Field label={words.factWords} hint={words.factWordsHint}>
        <SearchInput value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      {painted && (
        <Suspense>
          <CompanyQuestions wanted={wanted} />
        </Suspense>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => dispatch({ type: "went-to", place: "gets" })}>
          {words.toFits}
        </Button>
        <RemoveCompany />
      </div>
      <CompanySaving />
    </>
  );
}
