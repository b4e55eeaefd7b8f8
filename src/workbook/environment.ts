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

/** What Office says about its language and colours; nothing outside of Office. */
export function officeLook(): OfficeLook {
  if (typeof Office === "undefined") return {};
  // outside of a host the context is there, but empty
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as
    (Partial<Office.OfficeTheme> & { isDarkTheme?: boolean }) | undefined;
  return {
    ...(context?.displayLanguage ? { displayLanguage: context.displayLanguage } : {}),
    ...(theme?.bodyBackgroundColor ? { background: theme.bodyBackgroundColor } : {}),
    ...(theme?.bodyForegroundColor ? { foreground: theme.bodyForegroundColor } : {}),
    ...(theme?.isDarkTheme === undefined ? {} : { dark: theme.isDarkTheme }),
  };
}

/** The workbook for what boot found out: "excel", or anything else for none. */
export const hostFor = (found: string | undefined): HostPort =>
  found === "excel" ? excelHost : noHost;
