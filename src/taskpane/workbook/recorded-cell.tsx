import { useCallback, type ReactNode } from "react";
import { paysMoney, readFact } from "../../engine";
import { fifteenDigits } from "../../exact";
import type { Measure } from "../../language";
import { factShown, moneyText, say } from "../../text";
import {
  latestRecords,
  placeText,
  policyCalls,
  readStamps,
  sameValue,
  STAMP,
  type BookPort,
  type Scalar,
  type Stamp,
  type WorkbookReading,
} from "../../travel";
import { sized, type Area } from "../../workbook";
import { TitledLines } from "../measure/titled-lines";
import { usePane } from "../shell/pane-context";
import { AwardCard, useCardStyles } from "./award-card";
import { useLookup } from "./use-lookup";

/** What the file recorded of a cell, what the cell holds now, and the day of the record. */
interface Recorded {
  readonly stamp: Stamp;
  readonly now: Scalar;
  readonly day: string;
}

interface Where {
  readonly book: BookPort;
  readonly reading: WorkbookReading;
  readonly selection: Area;
}

/**
 * An award that was frozen or turned into a plain formula has no call any more: what the file recorded of it. `none`
 * where it recorded nothing.
 */
export function RecordedCell({ none, ...where }: Where & { none: ReactNode }) {
  const styles = useCardStyles();
  const { words, lang, book, dispatch } = usePane();
  const recorded = useRecorded(where);
  const found = recorded && book.find(recorded.stamp.measure);
  if (!recorded || !found || !("measure" in found)) return none;
  const { stamp, now, day } = recorded;
  const { measure } = found;
  const sum = (value: Scalar) =>
    typeof value === "number" && paysMoney(measure)
      ? moneyText(fifteenDigits(value), lang)
      : String(value);
  return (
    <AwardCard
      measure={measure}
      onOpen={() => dispatch({ type: "opened", layer: { at: "measure", id: measure.id } })}
    >
      <p className={styles.line}>{words.cellRecorded(day)}</p>
      <p className={styles.figure}>
        {stamp.status} {sum(stamp.result)}
      </p>
      {isApart(stamp, now) && <p className={styles.line}>{words.cellChanged(sum(now))}</p>}
      <TitledLines title={words.cellFacts} lines={recordedFacts(stamp, measure)} />
      <p className={styles.line}>{stamp.days}</p>
    </AwardCard>
  );

  function recordedFacts({ inputs }: Stamp, of: Measure): string[] {
    return inputs.flatMap(({ name, value }) => {
      const input = of.inputs.find((one) => one.name === name);
      const read = input && readFact(input, JSON.parse(value));
      return read && "value" in read
        ? [words.givenFact(say(input, lang), factShown(input, read.value, lang))]
        : [];
    });
  }
}

/** Whether the cell shows something else than its award was; where that was a part of a formula nobody can say. */
const isApart = ({ formula, result }: Stamp, now: Scalar): boolean =>
  policyCalls(formula).some(({ whole }) => whole) && !sameValue(now, result);

/** Looked up anew for another cell, and when the workbook was read anew. */
function useRecorded({ book, reading, selection }: Where): Recorded | undefined {
  const look = useCallback(
    async () => ({ selection, recorded: await recordedAt(book, reading, selection) }),
    [book, reading, selection],
  );
  const found = useLookup(look);
  return found?.selection === selection ? found.recorded : undefined;
}

async function recordedAt(
  book: BookPort,
  { around }: WorkbookReading,
  selection: Area,
): Promise<Recorded | undefined> {
  const stamped = readStamps(await book.xml(STAMP));
  const { sheet } = selection;
  const found = (stamped ? latestRecords(stamped) : []).find(
    ({ stamp }) => stamp.sheet === sheet && placeText(selection).endsWith(`!${stamp.cell}`),
  );
  if (!found || !around.sheets.includes(sheet)) return undefined;
  const [rows] = await book.values([sized(selection, 1, 1)]);
  return { stamp: found.stamp, now: rows![0]![0]!, day: found.of.time.slice(0, 10) };
}
