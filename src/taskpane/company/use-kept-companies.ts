import { useEffect, useRef, useState } from "react";
import type { HostPort } from "../../workbook";
import type { Commands } from "../shell/commands";
import { useShown } from "../shell/pane-context";
import type { PaneState } from "../shell/pane-state";

/** Milliseconds after the last change: words are not saved letter by letter. */
const PAUSE = 1_000;

const saysSomething = (companies: PaneState["companies"]): boolean =>
  companies.some(({ name, answers }) => name !== "" || Object.keys(answers).length > 0);

/** Loads the companies of the workbook when the pane opens, and from then on saves them as one types. */
export function useKeptCompanies(port: HostPort, commands: Commands): void {
  const companies = useShown((state) => state.companies);
  const [isOpen, setOpen] = useState(false);
  const saved = useRef(companies);
  useEffect(() => {
    if (port.kind === "none") return undefined;
    let current = true;
    void commands.openCompanies().finally(() => current && setOpen(true));
    return () => void (current = false);
  }, [port, commands]);
  const asOpened = useRef(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    // what the workbook itself said when it was opened stands there
    if (!asOpened.current) {
      asOpened.current = true;
      saved.current = companies;
    }
    if (companies === saved.current || !saysSomething(companies)) return undefined;
    const timer = setTimeout(() => {
      saved.current = companies;
      void commands.keepCompanies();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [isOpen, companies, commands]);
}
