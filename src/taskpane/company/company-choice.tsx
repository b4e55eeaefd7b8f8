import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "end", gap: "8px" },
  choice: { flex: 1, minWidth: 0 },
});

/** Which company the facts are of. */
export function CompanyChoice({ mayAdd = false }: { mayAdd?: boolean }) {
  const styles = useStyles();
  const { words, state, dispatch } = usePane();
  return (
    <div className={styles.row}>
      <Field label={words.companyLabel} className={styles.choice}>
        <Select
          value={String(state.company)}
          onChange={(_, { value }) => dispatch({ type: "company-chosen", company: Number(value) })}
        >
          {state.companies.map(({ name }, i) => (
            <option key={i} value={String(i)}>
              {name || words.companyUnnamed(i + 1)}
            </option>
          ))}
        </Select>
      </Field>
      {mayAdd && (
        <Button onClick={() => dispatch({ type: "company-added" })}>{words.addCompany}</Button>
      )}
    </div>
  );
}
