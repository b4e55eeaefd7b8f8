import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { AddIcon, BackIcon, HelpIcon } from "./icons";
import { usePane, useShown } from "./pane-context";
import { PLACE_NAMES } from "./pane-state";
import { SearchInput } from "./search-input";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "6px 8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: "4px" },
  company: {
    flex: 1,
    minWidth: 0,
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
  small: { minWidth: "auto" },
  search: { flex: 1, minWidth: 0, width: "100%" },
  tabs: { display: "flex", gap: "4px" },
  tab: {
    flex: "1 1 auto",
    minHeight: "32px",
    padding: "2px 4px",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: "3px solid transparent",
    // forced colours draw what is transparent
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** Always on top: whose facts these are, the search, and the three places. */
export function Header() {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Company />
        <Settings />
      </div>
      <div className={styles.row}>
        <Back />
        <SearchBox />
      </div>
      <Tabs />
    </header>
  );
}

function Company() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const companies = useShown((state) => state.companies);
  const company = useShown((state) => state.company);
  return (
    <>
      <Select
        className={styles.company}
        aria-label={words.companyLabel}
        value={String(company)}
        onChange={(_, { value }) => dispatch({ type: "company-chosen", company: Number(value) })}
      >
        {companies.map(({ name }, i) => (
          <option key={i} value={String(i)}>
            {name || words.companyUnnamed(i + 1)}
          </option>
        ))}
      </Select>
      <Button
        appearance="subtle"
        icon={<AddIcon />}
        aria-label={words.addCompany}
        title={words.addCompany}
        onClick={() => {
          dispatch({ type: "company-added" });
          dispatch({ type: "went-to", place: "company" });
        }}
      />
    </>
  );
}

function Settings() {
  const styles = useStyles();
  const { words, dispatch, lang } = usePane();
  const other = lang === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.small}
        lang={other}
        title={words.otherLanguageLong}
        onClick={() => dispatch({ type: "language-chosen", lang: other })}
      >
        {words.otherLanguage}
      </Button>
      <Button
        appearance="subtle"
        icon={<HelpIcon />}
        aria-label={words.help}
        title={words.help}
        onClick={() => dispatch({ type: "opened", layer: { at: "help" } })}
      />
    </>
  );
}

function Back() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const isOver = useShown((state) => state.layers.length > 0);
  if (!isOver) return null;
  return (
    <Button
      appearance="subtle"
      icon={<BackIcon />}
      className={styles.small}
      onClick={() => dispatch({ type: "went-back" })}
    >
      {words.back}
    </Button>
  );
}

/** Typing opens what fits over wherever one is; Enter opens the measure that is meant, where that is certain. */
function SearchBox() {
  const { words, dispatch, book } = usePane();
  const wanted = useShown((state) => state.words);
  const openMeant = async () => {
    const { foundMeasures } = await import(
      /* webpackChunkName: "search" */ "../search/found-measures"
    );
    const { meant } = foundMeasures(book, wanted);
    if (meant) dispatch({ type: "opened", layer: { at: "measure", id: meant.id } });
  };
  const pressed = ({ key, nativeEvent }: KeyboardEvent) => {
    // Enter also ends the composition of a Chinese word
    if (key !== "Enter" || nativeEvent.isComposing) return;
    if (wanted.trim() === "") return dispatch({ type: "opened", layer: { at: "search" } });
    dispatch({ type: "searched", words: wanted });
    // what does not arrive leaves the list of what fits
    void openMeant().catch(() => undefined);
  };
  return (
    <SearchInput
      className={useStyles().search}
      aria-label={words.findLabel}
      placeholder={words.findTitle}
      value={wanted}
      onChange={(_, { value }) => dispatch({ type: "searched", words: value })}
      onKeyDown={pressed}
    />
  );
}

function Tabs() {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  const place = useShown((state) => state.place);
  return (
    <nav aria-label={words.places} className={styles.tabs}>
      {PLACE_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(styles.tab, name === place && styles.here)}
          aria-current={name === place ? "page" : undefined}
          onClick={() => dispatch({ type: "went-to", place: name })}
        >
          {words.placeNames[name]}
        </button>
      ))}
    </nav>
  );
}
