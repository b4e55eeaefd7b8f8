import type { HostPort } from "./host-port";

/** Ends a subscription; a workbook that is gone has ended it already. */
function stopper(handler: { context: unknown; remove: () => void }): () => void {
  const context = handler.context as Excel.RequestContext;
  return () => {
    void Excel.run(context, async (same) => {
      handler.remove();
      await same.sync();
    }).catch(() => undefined);
  };
}

const nothingToStop = () => undefined;

/**
 * What happens in the workbook. The pane also reads anew before it writes, so that a host that
 * tells nothing only costs comfort; a refusal is therefore no fault.
 */
export const excelEvents: Pick<HostPort, "onSelection" | "onChange"> = {
  onSelection: (tell) =>
    Excel.run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(() => Promise.resolve(tell()));
      await context.sync();
      return stopper(handler);
    }).catch(() => nothingToStop),
  onChange: (sheet, tell) =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const handler = worksheet.onChanged.add(() => Promise.resolve(tell()));
      await context.sync();
      return stopper(handler);
    }).catch(() => nothingToStop),
};
