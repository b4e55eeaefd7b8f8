import { excelHost } from "./excel-host";
import type { HostPort } from "./host-port";
import { noHost } from "./no-host";

/** How Office presents itself; whatever it does not say is left out. */
export interface OfficeLook {
  displayLanguage?: string;
  /** colours as #rrggbb */
  background?: string;
  foreground?: string;
  dark?: boolean;
}

type Theme = Partial<Office.OfficeTheme>;

/** Outside of a host the context is there, but empty. */
const contextNow = (): Partial<Office.Context> =>
  typeof Office === "undefined" ? {} : ((Office.context as Partial<Office.Context> | null) ?? {});

/** What Office says about its language and colours; nothing outside of Office. */
export function officeLook(theme: Theme | undefined = contextNow().officeTheme): OfficeLook {
  const { displayLanguage } = contextNow();
  return {
    ...(displayLanguage ? { displayLanguage } : {}),
    ...(theme?.bodyBackgroundColor ? { background: theme.bodyBackgroundColor } : {}),
    ...(theme?.bodyForegroundColor ? { foreground: theme.bodyForegroundColor } : {}),
    ...(theme?.isDarkTheme === undefined ? {} : { dark: theme.isDarkTheme }),
  };
}

/**
 * Tells how Office looks whenever that may have changed; gives a way to stop. Not every Excel has an event for it: the
 * look is read again when the person comes back to the pane, too.
 */
export function onOfficeLook(tell: (look: OfficeLook) => void): () => void {
  const lookAgain = () => tell(officeLook());
  const stop = onThemeEvent((theme) => tell(officeLook(theme)));
  window.addEventListener("focus", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);
  return () => {
    stop();
    window.removeEventListener("focus", lookAgain);
    document.removeEventListener("visibilitychange", lookAgain);
  };
}

/** Office's own event; a host without it refuses or throws, which costs nothing but the event. */
function onThemeEvent(tell: (theme: Theme | undefined) => void): () => void {
  const handler = (event?: unknown) =>
    tell((event as { officeTheme?: Theme } | undefined)?.officeTheme);
  try {
    const type = Office.EventType.OfficeThemeChanged;
    const { document } = contextNow();
    document?.addHandlerAsync(type, handler);
    return () => document?.removeHandlerAsync(type, { handler });
  } catch {
    return () => undefined;
  }
}

/** The workbook for what boot found out: "excel", or anything else for none. */
export const hostFor = (found: string | undefined): HostPort =>
  found === "excel" ? excelHost : noHost;
