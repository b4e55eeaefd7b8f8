import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useReducer, useRef } from "react";
import type { RuleBook } from "../../rulebook";
import { type Lang } from "../../text";
import type { HostPort, OfficeLook } from "../../workbook";
import { Frame } from "./frame";
import { createCommands, linkedSheets, type Commands } from "./commands";
import { PaneContext, type Pane } from "./pane-context";
import { firstState, type PaneState } from "./pane-state";
import { reduce } from "./reduce";
import { Screens } from "./screens";
import { themes } from "./pane-theme";
import { useThemeName } from "./use-theme";
import { PANE } from "./pane-words";

export interface PaneProps {
  readonly book: RuleBook;
  /** whether its notes have come; they change what the book tells, not the book itself */
  readonly noted?: boolean;
  readonly port: HostPort;
  readonly look: OfficeLook;
  readonly lang: Lang;
  readonly today: string;
}

/** The whole pane. */
export function PaneApp({ book, noted = false, port, look, lang, today }: PaneProps) {
  const [state, dispatch] = useReducer(reduce, lang, firstState);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });
  const commands = useMemo(
    () => createCommands(port, dispatch, () => now.current, book, today),
    [port, book, today],
  );
  useFollowing(port, state, commands);
  const theme = useThemeName(look);
  useEffect(() => {
    document.documentElement.lang = state.lang;
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
  }, [state.lang, theme]);
  const pane: Pane = {
    state,
    dispatch,
    commands,
    book,
    noted,
    words: PANE[state.lang],
    lang: state.lang,
    inExcel: port.kind === "excel",
    today,
  };
  return (
    <PaneContext value={pane}>
      <FluentProvider theme={themes[theme]} lang={state.lang}>
        <Frame>
          <Screens />
        </Frame>
      </FluentProvider>
    </PaneContext>
  );
}

/** Follows the selection and the linked cells of the workbook. */
function useFollowing(port: HostPort, state: PaneState, commands: Commands): void {
  useEffect(() => {
    if (port.kind === "none") return undefined;
    void commands.followSelection();
    const follow = () => void commands.followSelection().then(commands.refresh);
    window.addEventListener("focus", follow);
    const stop = port.onSelection(() => void commands.followSelection());
    return () => {
      window.removeEventListener("focus", follow);
      void stop.then((end) => end());
    };
  }, [port, commands]);
  const sheets = linkedSheets(state).join("\n");
  useEffect(() => {
    if (sheets === "") return undefined;
    const stops = sheets
      .split("\n")
      .map((name) => port.onChange(name, () => void commands.refresh()));
    return () => stops.forEach((stop) => void stop.then((end) => end()));
  }, [port, commands, sheets]);
}
