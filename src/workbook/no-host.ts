import { HostFault, type HostPort } from "./host-port";

const refuse = () => Promise.reject(new HostFault("no-host"));
const nothingToStop = () => Promise.resolve(() => undefined);

/** The workbook where there is none: everything is refused, nothing ever changes. */
export const noHost: HostPort = {
  kind: "none",
  selection: refuse,
  from1904: () => Promise.resolve(false),
  objectsOn: refuse,
  read: refuse,
  write: refuse,
  writeAll: refuse,
  seenLook: refuse,
  restore: refuse,
  format: refuse,
  usedBlocks: () => Promise.resolve([]),
  sheetsSeen: () => Promise.resolve([]),
  ensureSheet: refuse,
  removeSheet: refuse,
  select: refuse,
  setting: () => Promise.resolve(undefined),
  saveSetting: refuse,
  opening: () => Promise.resolve(undefined),
  askOnOpening: refuse,
  onSelection: nothingToStop,
  onChange: nothingToStop,
};
