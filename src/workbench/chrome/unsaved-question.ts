import { element } from "./words";

export type UnsavedAnswer = "save" | "discard" | "stay";

/** Asks what to do with changes that are in no file. Escape stays. */
export function askAboutUnsaved(): Promise<UnsavedAnswer> {
  const dialog = element<HTMLDialogElement>("unsaved");
  dialog.returnValue = "stay";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue as UnsavedAnswer), {
      once: true,
    });
  });
}

/** Lets the browser ask before the page is left while `unsaved` says so. */
export function askBeforeLeaving(page: Window, unsaved: () => boolean): void {
  page.addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });
}
