import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { inSight, openMeasure, openPane, searchFor } from "../open-pane";

afterEach(cleanup);

const SOURCE = /^(京技管发〔2025〕1号|第二条|一)$/;

/** The languages in which numbers of documents and clauses in sight are said to be. */
const languages = () =>
  inSight()
    .getAllByText(SOURCE)
    .map((one) => one.closest("[lang]")?.getAttribute("lang"));

describe("numbers of documents and clauses on an English pane are said to be Chinese", () => {
  it("in a list of measures", async () => {
    const pane = openPane({ lang: "en-US" });
    await searchFor(pane, "jjgf-2025-01/1");
    await pane.screen.findAllByRole("listitem");
    expect(new Set(languages())).toEqual(new Set(["zh-CN"]));
  });

  it("at a measure", async () => {
    await openMeasure("jjgf-2025-01/1", { lang: "en-US" });
    expect(new Set(languages())).toEqual(new Set(["zh-CN"]));
  });
});
