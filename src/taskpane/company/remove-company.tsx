import { Button, makeStyles } from "@fluentui/react-components";
import { usePane, useShown } from "../shell/pane-context";

const useStyles = makeStyles({
  said: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", width: "100%" },
});

/** Removes the company in sight, with a way back for who did not mean to. */
export function RemoveCompany() {
  const styles = useStyles();
  const { words, dispatch, commands } = usePane();
  const count = useShown((state) => state.companies.length);
  const removed = useShown((state) => state.removed);
  const putBack = () => {
    dispatch({ type: "company-put-back" });
    // its cells may hold other values by now
    void commands.refresh();
  };
  return (
    <>
      {count > 1 && (
        <Button onClick={() => dispatch({ type: "company-removed" })}>{words.removeCompany}</Button>
      )}
      <div role="status" className={styles.said} hidden={!removed}>
        {removed && (
          <>
            {words.companyRemoved(removed.company.name || words.companyUnnamed(removed.at + 1))}
            <Button size="small" onClick={putBack}>
              {words.companyPutBack}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
