import { itemNotFound, NULL_OBJECT, type HostObject, type Resolved } from "./host-object";
import type { OfficeDocument } from "./office-document";

function settingObject(settings: Map<string, unknown>, key: string): HostObject {
  return {
    kind: "Setting",
    identity: () => ({ Key: key }),
    read: { Key: () => key, Value: () => settings.get(key) },
    write: { Value: (value: unknown) => void settings.set(key, value) },
    call: { Delete: () => void settings.delete(key) },
  };
}

/** Excel.SettingCollection: small values that travel with the file, by key. */
export function settingCollection({ parts: { settings } }: OfficeDocument): HostObject {
  const find = (key: string): Resolved =>
    settings.has(key) ? settingObject(settings, key) : NULL_OBJECT;
  return {
    kind: "SettingCollection",
    items: () => [...settings.keys()].map((key) => settingObject(settings, key)),
    call: {
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return settingObject(settings, key);
      },
      GetCount: () => settings.size,
      GetItemOrNullObject: find,
      GetItem: (key: string) => {
        const found = find(key);
        if (found === NULL_OBJECT) throw itemNotFound("SettingCollection.getItem");
        return found;
      },
    },
  };
}
