import { useCallback, useEffect, useRef, useState } from "react";
import { readWorkbook, type BookPort, type WorkbookReading } from "../../travel";
import { HostFault, type HostPort, type HostProblem } from "../../workbook";

/** Changes that come close together are read once. */
const PATIENCE = 400;

export interface Reading {
  readonly reading: WorkbookReading | undefined;
  readonly problem: HostProblem | undefined;
  readonly again: () => Promise<void>;
}

/** The workbook's calls of our functions, read when the place is shown and whenever a sheet changed. */
export function useReading(port: HostPort, book: BookPort): Reading {
  const [reading, setReading] = useState<WorkbookReading>();
  const [problem, setProblem] = useState<HostProblem>();
  const turn = useRef(0);
  const again = useCallback(async () => {
    const own = ++turn.current;
    try {
      const read = await readWorkbook(book);
      if (own !== turn.current) return;
      setReading(read);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      if (own === turn.current) setProblem(error.problem);
    }
  }, [book]);
  useEffect(() => void again(), [again]);
  const sheets = reading?.around.sheets.join("\n");
  useEffect(() => {
    if (sheets === undefined) return undefined;
    let due: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(due);
      due = setTimeout(() => void again(), PATIENCE);
    };
    const stops = sheets.split("\n").map((name) => port.onChange(name, changed));
    return () => {
      clearTimeout(due);
      for (const stop of stops) void stop.then((end) => end());
    };
  }, [port, sheets, again]);
  return { reading, problem, again };
}
