import type { BuiltDocument } from "../authoring";
import { type Noticed, type Witnesses, noticing } from "./noticed";
import { type Dropped, drops } from "./parts-dropped";

/** One part of one measure taken away. A part whose loss no example shows (byExample) is said twice. */
export interface DropMutant extends Noticed {
  id: string;
  dropped: Dropped;
  shown: string;
}

/** Takes away each part of each measure, one at a time, and says who notices. */
export function dropMutants(built: BuiltDocument, witnesses: Witnesses): DropMutant[] {
  const notice = noticing(built, witnesses);
  return built.measures.flatMap((authored) =>
    drops(authored).map(({ dropped, shown, measure, own = authored.ownRequirements }) => ({
      id: measure.id,
      dropped,
      shown,
      ...notice({ ...authored, measure, ownRequirements: own }, authored),
    })),
  );
}
