import { HostFault, type Opening } from "./host-port";

/** The document settings by which Microsoft's programs are told (learn.microsoft.com: manage trust options; open a pane with a document). */
const KEYS: Readonly<Record<keyof Opening, string>> = {
  pane: "Office.AutoShowTaskpaneWithDocument",
  unasked: "Office.DisableTrustUX",
};

const settingsNow = (): Office.Settings | undefined =>
  typeof Office === "undefined"
    ? undefined
    : (Office.context as Partial<Office.Context>).document?.settings;

/** What the open file asks for; undefined where Office has no settings of a document. */
export function openingNow(): Promise<Opening | undefined> {
  const settings = settingsNow();
  const isSet = (key: string) => settings?.get(key) === true;
  return Promise.resolve(settings && { pane: isSet(KEYS.pane), unasked: isSet(KEYS.unasked) });
}

/** Lets the file ask for it, or no longer. Throws a HostFault where Office does not keep it; then all is as it was. */
export async function askOnOpening(what: keyof Opening, wanted: boolean): Promise<void> {
  const settings = settingsNow();
  if (!settings) throw new HostFault("no-host");
  const [key, before] = [KEYS[what], settings.get(KEYS[what]) as unknown];
  put(settings, key, wanted ? true : null);
  try {
    await saved(settings);
  } catch (error) {
    put(settings, key, before);
    throw error;
  }
  if (what === "pane") await loadOnOpening(wanted);
}

/**
 * Pane and functions share one runtime, which Excel loads with the file only where it is told to (learn.microsoft.com:
 * run code when the document opens); a pane that opened before it came was blank on desktops. What the file asks for
 * stays where Excel refuses this.
 */
async function loadOnOpening(wanted: boolean): Promise<void> {
  const { addin } = Office as Partial<typeof Office>;
  const behaviour = wanted ? Office.StartupBehavior?.load : Office.StartupBehavior?.none;
  if (behaviour) await addin?.setStartupBehavior(behaviour).catch(() => undefined);
}

function put(settings: Office.Settings, key: string, value: unknown): void {
  if (value === null || value === undefined) settings.remove(key);
  else settings.set(key, value);
}

const saved = (settings: Office.Settings) =>
  new Promise<void>((done, failed) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) done();
      else failed(new HostFault("refused", error.message));
    });
  });
