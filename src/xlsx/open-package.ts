import { unzipSync, zipSync } from "fflate";
import { FileFault } from "./file-fault";
import { LARGEST_PACKAGE, LARGEST_PART, MOST_PARTS } from "./limits";

/** The parts of a file by name, without a leading slash. */
export type Parts = Map<string, Uint8Array>;

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Names in a compound file are written in two bytes a letter. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Sums what the zip says about itself, before anything is unpacked. */
function withinBounds() {
  let [total, count] = [0, 0];
  return ({ name, originalSize, size }: { name: string; originalSize: number; size: number }) => {
    total += originalSize;
    count += 1;
    const large = originalSize > LARGEST_PART || total > LARGEST_PACKAGE;
    if (large || count > MOST_PARTS || size > LARGEST_PACKAGE)
      throw new FileFault("too-large", name);
    return !name.endsWith("/");
  };
}

/** Unpacks an .xlsx. Throws a FileFault that says why not: never more than the limits is unpacked. */
export function openPackage(bytes: Uint8Array): Parts {
  if (startsWith(bytes, COMPOUND)) {
    throw new FileFault(holdsName(bytes, "EncryptedPackage") ? "encrypted" : "old-format");
  }
  if (!startsWith(bytes, ZIP)) throw new FileFault("not-a-workbook");
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: withinBounds() });
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault("broken", String(error));
  }
  return new Map(Object.entries(parts).map(([name, part]) => [name.replace(/^\//, ""), part]));
}

/** Packs parts into a file. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 5 });
}
