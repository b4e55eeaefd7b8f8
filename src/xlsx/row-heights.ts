/** A sheet whose rows (counted from zero) have these heights, in points; rows without cells stay as they are. */
export function withRowHeights(xml: string, heights: ReadonlyMap<number, number>): string {
  return xml.replace(
    /<((?:\w+:)?row)(\s[^>]*?)(\/?)>/g,
    (tag, name: string, given: string, end) => {
      const row = Number(/\sr="(\d+)"/.exec(given)?.[1]) - 1;
      const height = heights.get(row);
      if (height === undefined) return tag;
      const rest = given.replace(/\s(ht|customHeight)="[^"]*"/g, "");
      return `<${name}${rest} ht="${height}" customHeight="1"${end}>`;
    },
  );
}
