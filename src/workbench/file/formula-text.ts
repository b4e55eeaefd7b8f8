/** Functions newer than the file format; Excel stores them behind a prefix. */
const PREFIXED: Record<string, string[]> = {
  "_xlfn._xlws.": ["FILTER", "SORT"],
  "_xlfn.": [
    ...["IFS", "SWITCH", "MAXIFS", "MINIFS", "TEXTJOIN", "CONCAT", "XOR", "IFNA", "DAYS"],
    ...["LET", "LAMBDA", "MAP", "REDUCE", "SCAN", "BYROW", "BYCOL", "MAKEARRAY"],
    ...["XLOOKUP", "XMATCH", "UNIQUE", "SORTBY", "SEQUENCE", "RANDARRAY", "ARRAYTOTEXT"],
    ...["VSTACK", "HSTACK", "TOROW", "TOCOL", "TAKE", "DROP", "EXPAND", "CHOOSEROWS"],
    ...["CHOOSECOLS", "WRAPROWS", "WRAPCOLS", "TEXTSPLIT", "TEXTBEFORE", "TEXTAFTER"],
  ],
};

const PREFIX_OF = new Map(
  Object.entries(PREFIXED).flatMap(([prefix, names]) =>
    names.map((name) => [name, prefix] as const),
  ),
);

/** Custom functions of an add-in stand in a file behind this. */
const ADD_IN = "_xldudf_";

/** Texts in double quotes and sheet names in single quotes, which must stay as they are. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function outsideQuotes(formula: string, change: (part: string) => string): string {
  let [out, end] = ["", 0];
  for (const match of formula.matchAll(QUOTED)) {
    out += change(formula.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return out + change(formula.slice(end));
}

const CALL = /(?<![\w.\p{L}])([A-Za-z_][\w.]*)(?=\s*\()/gu;

/**
 * A formula as Excel stores it in a file: without "=", the add-in's functions as
 * _xldudf_POLICY_AWARD(, newer functions as _xlfn.IFS(.
 */
export function storedFormula(formula: string, addInFunctions: ReadonlySet<string>): string {
  return outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part.replace(CALL, (name) => {
      const upper = name.toUpperCase();
      if (addInFunctions.has(upper)) return `${ADD_IN}${upper.replaceAll(".", "_")}`;
      return `${PREFIX_OF.get(upper) ?? ""}${name}`;
    }),
  );
}

/** A stored formula as people type it, with "=". */
export function typedFormula(stored: string): string {
  const plain = outsideQuotes(stored.replace(/^=/, ""), (part) =>
    part.replace(/_xldudf_|_xlfn\.(_xlws\.)?|_xlpm\./g, ""),
  );
  return `=${plain}`;
}

/** Whether a formula calls one of these functions. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  let found = false;
  outsideQuotes(formula, (part) => {
    for (const [name] of part.matchAll(CALL)) found ||= names.has(name.toUpperCase());
    return part;
  });
  return found;
}
