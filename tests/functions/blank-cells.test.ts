import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../src/functions";
import type { Measure } from "../../src/language";
import { annotatedRuleBook } from "../../src/rulebook";
import { call } from "./call";

// Some builds of Excel hand a blank cell to a function as 0 (office-js issues 1951, 4702, 5262). Played here for every
// measure that pays: each cell of a paying example goes blank.

const book = await annotatedRuleBook();

interface Paying {
  readonly measure: Measure;
  readonly values: readonly unknown[];
}

const amountOf = (id: string, values: readonly unknown[]) =>
  call("POLICY_CEILING", [id, ...values.map((value) => [[value]])]);

const ids = [...new Set(book.measures.map(({ id }) => id))];
const paying = ids.flatMap((id): Paying[] => {
  const found = book.find(id);
  if (!("measure" in found) || !found.measure.sample) return [];
  const { measure } = found;
  const values = argumentsOf(measure).map(({ name }) => measure.sample![name] ?? null);
  if (values.some((value) => typeof value === "object" && value !== null)) return [];
  const amount = amountOf(id, values);
  return typeof amount === "number" && amount > 0 ? [{ measure, values }] : [];
});

/** Each cell of each example that holds something of these types, and the example with another value there. */
const tries = (types: readonly string[], put: unknown) =>
  paying.flatMap(({ measure, values }) =>
    argumentsOf(measure).flatMap(({ type }, at) =>
      types.includes(type) && values[at] !== null
        ? [{ measure, at, given: values.map((value, i) => (i === at ? put : value)), values }]
        : [],
    ),
  );

describe("a cell that goes blank", () => {
  it("is tried with most of the measures that pay", () => {
    expect(paying.length).toBeGreaterThan(400);
  });

  it("never turns a paying yes into a silent no where Excel hands it over as 0", () => {
    const handed = tries(["boolean"], 0);
    const answers = handed.map(({ measure, given }) => amountOf(measure.id, given));
    const silent = answers.filter((answer) => !/^#N\/A .*收到 0/.test(String(answer)));
    console.log(`${handed.length} yes/no cells as 0: ${silent.length} with an amount`);
    expect(silent).toEqual([]);
    expect(handed.length).toBeGreaterThan(700);
  });

  it("is blank as the pane links it, whatever the type and the build: the same answer as no cell at all", () => {
    const types = [...new Set(paying.flatMap(({ measure }) => argumentsOf(measure)))].map(
      ({ type }) => type,
    );
    // IF(B2="","",B2) and IF(B2="","",B2*10000) give "" for a blank cell in every build
    const linked = tries(types, "");
    const parted = linked.filter(
      ({ measure, at, given, values }) =>
        amountOf(measure.id, given) !==
        amountOf(
          measure.id,
          values.map((value, i) => (i === at ? null : value)),
        ),
    );
    console.log(
      `${linked.length} cells as the pane links them: ${parted.length} differ from blank`,
    );
    expect(parted).toEqual([]);
    expect(linked.length).toBeGreaterThan(1_500);
  });

  it("would be another amount in many measures without that: what the link is for", () => {
    const types = ["money", "rate", "count", "number", "area_m2", "date"];
    const changed = tries(types, 0).filter(
      ({ measure, at, given, values }) =>
        amountOf(measure.id, given) !==
        amountOf(
          measure.id,
          values.map((value, i) => (i === at ? null : value)),
        ),
    );
    expect(new Set(changed.map(({ measure }) => measure.id)).size).toBeGreaterThan(100);
  });
});
