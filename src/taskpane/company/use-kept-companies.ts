import { useEffect, useState } from "react";
import type { HostPort } from "../../workbook";
import type { Commands } from "../shell/commands";
import { useShown } from "../shell/pane-context";
import { hasMore } from "./reduce-companies";

/** Milliseconds after the last change: words are not saved letter by letter. */
const PAUSE = 1_000;

/** Loads the companies of the workbook when the pane opens, and from then on saves them as one types. */
export function useKeptCompanies(port: HostPort, commands: Commands): void {
  const companies = useShown((state) => state.companies);
  const isUnsaved = useShown(hasMore);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (port.kind === "none") return undefined;
    let current = true;
    void commands.openCompanies().finally(() => current && setOpen(true));
    return () => void (current = false);
  }, [port, commands]);
  useEffect(() => {
    if (!isOpen || !isUnsaved) return undefined;
    const timer = setTimeout(() => void commands.keepCompanies(), PAUSE);
    return () => clearTimeout(timer);
    // each change of the companies begins the pause anew
  }, [isOpen, isUnsaved, companies, commands]);
}
