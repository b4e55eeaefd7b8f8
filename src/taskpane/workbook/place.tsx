import { readAddress } from "../../workbook";
import { CellLink } from "./cell-place";

/** A place as findings name it: a cell leads there, a defined name is text. */
export function Place({ at }: { at: string }) {
  const area = readAddress(at);
  return area ? <CellLink spot={area} text={at} /> : <>{at}</>;
}
