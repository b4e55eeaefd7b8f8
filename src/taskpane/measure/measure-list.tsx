import type { Measure } from "../../language";
import { MeasureItem } from "./measure-item";
import { PlainList } from "../shell/plain-list";

/** Measures to choose from; the versions of one measure are told apart by their first day. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  return (
    <PlainList>
      {measures.map((measure) => (
        <li key={`${measure.id} ${measure.from ?? ""}`}>
          <MeasureItem measure={measure} />
        </li>
      ))}
    </PlainList>
  );
}
