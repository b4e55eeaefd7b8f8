import type { OfficeEvent } from "../host";
import { officeContext, THEME_CHANGED } from "./office-context";
import { connectSession, type OfficeLibrary, type PaneHost } from "./office-session";

type Call = (...args: unknown[]) => unknown;

interface PaneWindow extends Window {
  JSON: JSON;
  OfficeExtension: OfficeLibrary;
  Office?: Record<string, unknown>;
  CustomFunctions?: Record<string, unknown>;
}

const READY = { host: "Excel", platform: "OfficeOnline" };

/** Office.addin: showing and hiding the pane works, startup behaviour is only remembered. */
function addinMembers({ show }: PaneHost) {
  let startup = "None";
  const listeners = new Set<Call>();
  const setVisible = (visible: boolean): Promise<void> => {
    show(visible);
    for (const tell of listeners) tell({ visibilityMode: visible ? "Taskpane" : "Hidden" });
    return Promise.resolve();
  };
  return {
    showAsTaskpane: () => setVisible(true),
    hide: () => setVisible(false),
    getStartupBehavior: () => Promise.resolve(startup),
    setStartupBehavior: (behaviour: string) => Promise.resolve(void (startup = behaviour)),
    onVisibilityModeChanged: (tell: Call) => {
      listeners.add(tell);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(tell)));
    },
  };
}

function onReady(callback?: Call): Promise<typeof READY> {
  const ready = Promise.resolve(READY);
  return callback ? ready.then(async (info) => (await callback(info), info)) : ready;
}

/**
 * Gives the add-in's page what Excel and its loader would: Office, Excel over the workbench, and
 * CustomFunctions. Called by the page itself right after Microsoft's library, before any other
 * script. Returns how events reach Office.js.
 */
export function provideOffice(pane: Window, host: PaneHost): (event: OfficeEvent) => void {
  const page = pane as PaneWindow;
  // A new object, because the library has sealed some members of its own.
  page.Office = {
    ...page.Office,
    context: officeContext(host, pane),
    onReady,
    initialize: () => undefined,
    addin: addinMembers(host),
    actions: { associate: () => undefined },
    EventType: { OfficeThemeChanged: THEME_CHANGED },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  };
  const associate = (id: string, call: Call): void => host.associate(id, call);
  page.CustomFunctions = { ...page.CustomFunctions, associate };
  return connectSession(page.OfficeExtension, page.JSON, host);
}
