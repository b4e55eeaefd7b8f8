import {
  Button,
  makeStaticStyles,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shownScreen } from "./pane-state";
import { usePane } from "./pane-context";
import { BackIcon, HelpIcon } from "./icons";
import { ScreenBoundary } from "./screen-boundary";

/** The outcome stands at the bottom: what has the focus must not hide behind it. */
const useRoom = makeStaticStyles({
  html: { scrollPaddingBottom: "96px", scrollPaddingTop: "56px" },
});

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "44px",
    padding: "0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flex: 1,
    minWidth: 0,
    paddingLeft: "8px",
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { minWidth: "auto" },
  preview: { margin: "12px 16px 0" },
  body: { flex: 1, padding: "16px", display: "flex", flexDirection: "column", gap: "16px" },
});

/** Bar, state of the connection, and below them one screen. */
export function Frame({ children }: { children: ReactNode }) {
  useRoom();
  const styles = useStyles();
  const { words, inExcel, state, dispatch } = usePane();
  return (
    <div className={styles.pane}>
      <Bar />
      {!inExcel && (
        <MessageBar className={styles.preview} layout="multiline" intent="info">
          <MessageBarBody>
            <MessageBarTitle>{words.previewTitle}</MessageBarTitle>
            {words.preview}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        <ScreenBoundary
          key={`${shownScreen(state).at} ${state.arrivals}`}
          words={words}
          onLeave={() => dispatch({ type: "opened", screen: { at: "start" } })}
        >
          {children}
        </ScreenBoundary>
      </div>
    </div>
  );
}

function Bar() {
  const styles = useStyles();
  const { words, state, dispatch, lang } = usePane();
  const other = lang === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <header className={styles.bar}>
      {state.screens.length > 1 ? (
        <Button
          appearance="subtle"
          icon={<BackIcon />}
          className={styles.small}
          onClick={() => dispatch({ type: "went-back" })}
        >
          {words.back}
        </Button>
      ) : null}
      <span className={styles.name}>{state.screens.length > 1 ? "" : words.appName}</span>
      <Button
        appearance="subtle"
        className={styles.small}
        lang={other}
        title={words.otherLanguageLong}
        onClick={() => dispatch({ type: "spoke", lang: other })}
      >
        {words.otherLanguage}
      </Button>
      <Button
        appearance="subtle"
        icon={<HelpIcon />}
        aria-label={words.help}
        title={words.help}
        onClick={() => dispatch({ type: "opened", screen: { at: "help" } })}
      />
    </header>
  );
}
