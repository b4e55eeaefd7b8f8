import { expect, it } from "vitest";
import { wordedRuleBook } from "../../../src/rulebook";
import {
  isOfSector,
  SECTORS,
  sectorsOf,
  type SectorChoice,
} from "../../../src/taskpane/gets/sectors";
import { PANE } from "../../../src/taskpane/shell/pane-words";

const book = await wordedRuleBook();
const shown = (sector: SectorChoice) =>
  book.measures.filter((measure) => isOfSector(book, measure, sector)).map(({ id }) => id);

it("a measure is of the sector that its title, its document or a condition names", () => {
  expect(shown("health")).toContain("jjgf-2025-09/3-class1");
  expect(shown("cars")).toContain("jjgf-2025-32/1");
  expect(shown("culture")).toContain("jjgf-2025-21/7.2");
  expect(shown("farming")).toContain("zcdy-ny-02/1");
  // neither its title nor its document says so, but only industry may apply
  expect(shown("industry")).toContain("jjgf-2025-01/1");
  expect(shown("cars")).not.toContain("jjgf-2025-09/3-class1");
  expect(shown("health")).not.toContain("jjgf-2025-01/1");
});

it("each measure is under a sector, or under none of them; no choice leaves all", () => {
  const some = new Set(SECTORS.flatMap(shown));
  const none = shown("none");
  expect(none.length).toBeGreaterThan(0);
  expect(none.filter((id) => some.has(id))).toEqual([]);
  expect(new Set([...some, ...none])).toEqual(new Set(shown("")));
});

it("every sector that is offered has measures, and a name in both languages", () => {
  const spoken = new Set([...sectorsOf(book).values()].flatMap((sectors) => [...sectors]));
  expect(SECTORS.filter((sector) => !spoken.has(sector))).toEqual([]);
  for (const words of Object.values(PANE)) expect(Object.keys(words.sectors)).toEqual(SECTORS);
});
