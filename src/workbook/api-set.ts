/** Whether this Excel knows a set of its interface, such as "1.12"; the manifest asks for no more than 1.9. */
export const knows = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
