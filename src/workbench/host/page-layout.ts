import { splitSheet } from "../grid/cell-address";
import { invalidArgument, type HostObject } from "./host-object";
import type { OfficeDocument, PageEntry } from "./office-document";

/** Excel.PageLayout, as far as paper, orientation, width in pages, repeated rows and the footer go. */
export function pageLayout({ parts }: OfficeDocument, sheetId: string): HostObject {
  const page = (): PageEntry => parts.pages.get(sheetId) ?? {};
  const set = (change: PageEntry) => void parts.pages.set(sheetId, { ...page(), ...change });
  const one = <Name extends string>(
    value: string,
    known: readonly Name[],
    member: string,
  ): Name => {
    const found = known.find((name) => name.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw invalidArgument(`"${value}"`, `PageLayout.${member}`);
    return found;
  };
  const footer: HostObject = {
    kind: "HeaderFooter",
    read: { CenterFooter: () => page().footer ?? "" },
    write: { CenterFooter: (text: string) => set({ footer: text }) },
  };
  return {
    kind: "PageLayout",
    read: {
      Orientation: () => (page().landscape ? "Landscape" : "Portrait"),
      PaperSize: () => page().paper ?? "Letter",
      PrintGridlines: () => page().ruled === true,
      Zoom: () => ({ horizontalFitToPages: page().pagesWide ?? null }),
      HeadersFooters: () => ({
        kind: "HeaderFooterGroup",
        read: { DefaultForAllPages: () => footer },
      }),
    },
    write: {
      Orientation: (value: string) =>
        set({ landscape: one(value, ["Portrait", "Landscape"], "orientation") === "Landscape" }),
      PaperSize: (value: string) => set({ paper: one(value, ["A4", "A3", "Letter"], "paperSize") }),
      PrintGridlines: (ruled: boolean) => set({ ruled }),
      Zoom: ({ horizontalFitToPages }: { horizontalFitToPages?: number }) =>
        set(horizontalFitToPages === undefined ? {} : { pagesWide: horizontalFitToPages }),
    },
    call: {
      SetPrintTitleRows: (address: string) => {
        const rows = splitSheet(address).rest.replaceAll("$", "");
        if (!/^\d+:\d+$/.test(rows))
          throw invalidArgument(`"${address}" are no rows.`, "PageLayout.setPrintTitleRows");
        set({ titleRows: rows });
      },
    },
  };
}
