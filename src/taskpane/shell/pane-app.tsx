import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { RuleBook } from "../../rulebook";
import type { Lang } from "../../text";
import type { HostPort, OfficeLook } from "../../workbook";
import { useKeptCompanies } from "../company/use-kept-companies";
import { linkedSheets } from "../facts/cell-commands";
import { createCommands, type Commands } from "./commands";
import { Frame } from "./frame";
import { PaneContext, useShown, type Surroundings } from "./pane-context";
import { firstState } from "./pane-state";
import { createStore } from "./store";
import { themes } from "./themes";
import { useThemeName } from "./use-theme";

export interface PaneProps {
  readonly book: RuleBook;
  /** whether its notes have come; they change what the book tells, not the book itself */
  readonly noted?: boolean;
  /** whether its words have come, and the pane has been painted without what asks it */
  readonly painted?: boolean;
  readonly port: HostPort;
  /** whether it is known if there is a workbook; before, `port` stands for none */
  readonly hostKnown?: boolean;
  readonly look: OfficeLook;
  readonly lang: Lang;
  /** is told the language that the pane speaks, at first and whenever a person chooses another */
  readonly onLanguage?: (lang: Lang) => void;
  readonly today: string;
}

/** The whole pane. */
export function PaneApp({
  book,
  noted = false,
  painted = true,
  port,
  hostKnown = true,
  look,
  lang,
  onLanguage,
  today,
}: PaneProps) {
  const [store] = useState(() => createStore(firstState(lang)));
  // the language that Office says, where it says another than the browser
  useEffect(() => store.dispatch({ type: "language-chosen", lang }), [store, lang]);
  const commands = useMemo(
    () => createCommands({ port, dispatch: store.dispatch, now: store.now, book, today }),
    [store, port, book, today],
  );
  const around = useMemo(
    (): Surroundings => ({
      store,
      commands,
      book,
      host: port,
      noted,
      painted,
      hostKnown,
      inExcel: port.kind === "excel",
      today,
    }),
    [store, commands, book, noted, painted, hostKnown, port, today],
  );
  const isWorded = book.speaks("zh") && book.speaks("en");
  return (
    <PaneContext value={around}>
      {isWorded && <Opened port={port} commands={commands} />}
      <Themed look={look} onLanguage={onLanguage} />
    </PaneContext>
  );
}

function Themed({ look, onLanguage }: Pick<PaneProps, "look" | "onLanguage">) {
  const theme = useThemeName(look);
  const lang = useShown((state) => state.lang);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
  }, [lang, theme]);
  useEffect(() => onLanguage?.(lang), [lang, onLanguage]);
  return (
    <FluentProvider theme={themes[theme]} lang={lang}>
      <Frame />
    </FluentProvider>
  );
}

/** Reads what the workbook knows and keeps it there, and follows its selection and the linked cells. */
function Opened({ port, commands }: { port: HostPort; commands: Commands }): null {
  useKeptCompanies(port, commands);
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
  const sheets = useShown((state) => linkedSheets(state).join("\n"));
  useEffect(() => {
    if (sheets === "") return undefined;
    const stops = sheets
      .split("\n")
      .map((name) => port.onChange(name, () => void commands.refresh()));
    return () => stops.forEach((stop) => void stop.then((end) => end()));
  }, [port, commands, sheets]);
  return null;
}
