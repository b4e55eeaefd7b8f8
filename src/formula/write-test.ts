import { type ExcelText, bracketed, call, comparison, product, sum, whole } from "./excel-text";
import { type Atom, type Test, any, isAtom, partsOf } from "./test";

/** The test as a formula writes it. */
export function written(test: Test): ExcelText {
  if (typeof test === "boolean") return whole(test ? "TRUE" : "FALSE");
  if (isAtom(test)) return writtenAtom(test);
  const parts = partsOf(test);
  const counted = "any" in test ? parts.filter((p): p is Atom => isAtom(p) && !!p.counts) : [];
  const others = parts.filter((p) => !counted.includes(p as Atom)).map(written);
  const count = counted.length ? [noNumber(counted.map((atom) => atom.counts!))] : [];
  const args = [...count, ...others];
  return args.length === 1 ? args[0]! : call("all" in test ? "AND" : "OR", ...args);
}

function writtenAtom(atom: Atom): ExcelText {
  if (atom.unless) return call("IF", written(atom.unless), whole("FALSE"), atom.is);
  return atom.counts ? noNumber([atom.counts]) : atom.is;
}

/** COUNT sees numbers and dates alone: neither blanks nor texts. */
const noNumber = (cells: string[]): ExcelText =>
  comparison(
    call("COUNT", ...cells.map(whole)),
    cells.length === 1 ? "=" : "<",
    whole(cells.length === 1 ? "0" : String(cells.length)),
  );

/** The test where a "yes" refuses the answer: words outside their list count as missing. */
export function refusing(test: Test): Test {
  if (typeof test === "boolean") return test;
  if (isAtom(test)) return test.refuse ?? test;
  return "all" in test
    ? test
    : any(...test.any.map((part) => (isAtom(part) ? refusing(part) : part)));
}

/** The test over ranges, entry by entry, as numbers 1 and 0: AND and OR would look at a whole range at once. */
export function writtenEach(test: Test): ExcelText {
  if (typeof test === "boolean") return whole(test ? "1" : "0");
  if (isAtom(test)) return bracketed(test.is);
  const parts = partsOf(test).map(writtenEach);
  if ("all" in test) return parts.reduce((a, b) => product(a, b, "*"));
  return bracketed(
    comparison(
      parts.reduce((a, b) => sum(a, b, "+")),
      ">",
      whole("0"),
    ),
  );
}
