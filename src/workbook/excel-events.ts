import type { HostPort } from "./host-port";

type Handler = OfficeExtension.EventHandlerResult<never>;

/** Ends a subscription; a workbook that is gone has ended it already. */
function stopper(handler: Handler): () => void {
  const context = handler.context as Excel.RequestContext;
  return () => {
    void Excel.run(context, async (same) => {
      handler.remove();
      await same.sync();
    }).catch(() => undefined);
  };
}

/**
 * Subscribes; gives a way to stop. The pane also reads anew before it writes, so that a host that
 * tells nothing only costs comfort: a refusal is no fault.
 */
async function listen(subscribe: (context: Excel.RequestContext) => unknown): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const handler = subscribe(context) as Handler;
      await context.sync();
      return stopper(handler);
    });
  } catch {
    return () => undefined;
  }
}

/** What happens in the workbook. */
export const excelEvents: Pick<HostPort, "onSelection" | "onChange"> = {
  onSelection: (tell) =>
    listen((context) => context.workbook.onSelectionChanged.add(() => Promise.resolve(tell()))),
  onChange: (sheet, tell) =>
    listen((context) =>
      context.workbook.worksheets.getItem(sheet).onChanged.add(() => Promise.resolve(tell())),
    ),
};
