import { useEffect, useState } from "react";
import { HostFault } from "../../workbook";

/**
 * What was looked up in the workbook last; it is looked up anew when `look` is another. What Excel refuses to tell is
 * nothing here, because the reading of the workbook says so; a mistake of ours is the screen's to tell.
 */
export function useLookup<T>(look: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<T>();
  useEffect(() => {
    let current = true;
    void look().then(
      (one) => current && setFound(() => one),
      (error: unknown) => {
        if (!current) return;
        setFound(() => {
          if (error instanceof HostFault) return undefined;
          throw error;
        });
      },
    );
    return () => void (current = false);
  }, [look]);
  return found;
}
