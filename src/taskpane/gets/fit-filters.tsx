import { Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { authorityText, say } from "../../text";
import { departmentsOf } from "./company-gets";
import { usePane, useShown } from "../shell/pane-context";
import { SECTORS, type SectorChoice } from "./sectors";

const useStyles = makeStyles({
  filters: { "& summary": { cursor: "pointer", padding: "4px 0" } },
  // a long option must not widen the pane
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0 } },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** Narrows the list by document, department, kind, sector and time. */
export function FitFilters() {
  const styles = useStyles();
  const { words, dispatch, book, lang } = usePane();
  const { document, department, sector, current } = useShown((state) => state.filters);
  const departments = useMemo(
    () =>
      departmentsOf(book)
        .map((name) => [name, authorityText(name, book, lang)] as const)
        .sort(([, a], [, b]) => a.localeCompare(b, lang)),
    [book, lang],
  );
  return (
    <details className={styles.filters}>
      <summary>{words.filters}</summary>
      <div className={styles.fields}>
        <Choice
          label={words.filterDocument}
          value={document}
          options={book.documents.map(({ code, number, title }) => [
            code,
            `${number ?? ""} ${say(title, lang)}`.trim(),
          ])}
          onChoose={(value) => dispatch({ type: "filtered", filters: { document: value } })}
        />
        <Choice
          label={words.filterDepartment}
          value={department}
          options={departments}
          onChoose={(value) => dispatch({ type: "filtered", filters: { department: value } })}
        />
        <Choice
          label={words.filterSector}
          value={sector}
          options={[
            ...SECTORS.map((one) => [one, words.sectors[one]] as const),
            ["none", words.noSector],
          ]}
          onChoose={(value) =>
            dispatch({ type: "filtered", filters: { sector: value as SectorChoice } })
          }
        />
        <Checkbox
          label={words.filterCurrent}
          checked={current}
          onChange={(_, { checked }) =>
            dispatch({ type: "filtered", filters: { current: checked === true } })
          }
        />
      </div>
    </details>
  );
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{words.all}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
