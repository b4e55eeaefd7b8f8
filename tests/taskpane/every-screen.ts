/** A walk through every screen of the pane, each with all that a workbook brings to it. */
import type { Frame } from "playwright-core";
import { PANE } from "../../src/taskpane/shell/pane-words";
import { TRAVEL, type Lang } from "../../src/text";
import type { OpenWorkbench } from "../workbench/open-workbench";
import { findMeasure } from "./person";

/** What jjgf-2025-04/2 is called. */
const MATCHING = {
  "zh-CN": "国家、北京市重大科技和产业专项配套",
  "en-US": "Matching money for national and Beijing key programmes",
};

/** What no measure covers. */
const NOT_COVERED = "出口退税";

interface Walk {
  readonly pane: Frame;
  readonly words: (typeof PANE)[Lang];
  readonly lang: Lang;
  readonly workbench: OpenWorkbench;
}

const inSight = ({ pane }: Walk) => pane.locator("[data-shown]");
const press = ({ pane }: Walk, name: string) => pane.getByRole("button", { name }).first().click();
const arrive = (walk: Walk, name: string) =>
  inSight(walk).getByRole("heading", { level: 1, name, exact: true }).waitFor();
const search = ({ pane, words }: Walk, wanted: string) =>
  pane.getByRole("searchbox", { name: words.findLabel }).fill(wanted);

/** Screen by screen; three companies are in the workbook that is open. */
export async function* everyScreen(
  workbench: OpenWorkbench,
  lang: Lang,
): AsyncGenerator<string, void> {
  const walk = { pane: workbench.pane(), words: PANE[lang], lang, workbench };
  yield* companies(walk);
  yield* whatTheyGet(walk);
  yield* calendar(walk);
  yield* searches(walk);
  yield* documents(walk);
  yield* measure(walk);
  yield* ownWorkbook(walk);
  await press(walk, walk.words.help);
  await arrive(walk, walk.words.helpTitle);
  await inSight(walk).locator("summary").first().click();
  yield "help";
}

async function* companies(walk: Walk): AsyncGenerator<string> {
  const { pane, words } = walk;
  yield "first screen";
  await press(walk, words.placeNames.gets);
  await pane.getByText(words.nothingTold).waitFor();
  yield "nothing told yet";
  await press(walk, words.placeNames.company);
  await press(walk, words.readTables);
  await pane.getByRole("button", { name: words.takeTables(3) }).waitFor();
  yield "tables read";
  await press(walk, words.takeTables(3));
  await pane.getByRole("heading", { name: words.deciding }).waitFor();
  await pane.getByText(words.standingEach, { exact: true }).click();
  yield "three companies";
  await inSight(walk).getByRole("searchbox").fill("a");
  yield "facts found";
}

async function* whatTheyGet(walk: Walk): AsyncGenerator<string> {
  const { pane, words } = walk;
  await press(walk, words.placeNames.gets);
  await pane.getByRole("heading", { name: words.matrix }).waitFor();
  await pane.getByText(words.filters, { exact: true }).click();
  for (const state of [words.states.far, words.states.no])
    await pane
      .locator("h2 button")
      .filter({ has: pane.getByText(state, { exact: true }) })
      .click();
  yield "what they get";
  await press(walk, words.writeCalculation);
  await pane.getByRole("button", { name: words.undo }).waitFor();
  yield "calculation written";
}

async function* calendar(walk: Walk): AsyncGenerator<string> {
  const { words } = walk;
  await press(walk, words.calendar);
  await arrive(walk, words.calendar);
  await inSight(walk).getByRole("checkbox").check();
  await press(walk, words.calendarToSheet);
  await inSight(walk).getByRole("group", { name: words.previewCells }).waitFor();
  yield "calendar";
  await press(walk, words.calendarViews.month);
  yield "calendar by months";
}

async function* searches(walk: Walk): AsyncGenerator<string> {
  const { words } = walk;
  await search(walk, "研发");
  await arrive(walk, words.findTitle);
  await inSight(walk).getByRole("listitem").first().waitFor();
  yield "search";
  await search(walk, "");
  await walk.pane.getByRole("searchbox", { name: words.findLabel }).press("Enter");
  await inSight(walk).getByText(words.searchFor).waitFor();
  yield "search, nothing typed";
  await search(walk, NOT_COVERED);
  await inSight(walk).getByText(words.nothingFound(NOT_COVERED)).waitFor();
  yield "search, nothing found";
}

async function* documents(walk: Walk): AsyncGenerator<string> {
  const { words } = walk;
  await inSight(walk).getByRole("button", { name: words.libraryTitle }).click();
  await arrive(walk, words.libraryTitle);
  yield "library";
  await inSight(walk).getByRole("searchbox").fill("绿色");
  await inSight(walk).getByRole("heading", { name: words.measures }).waitFor();
  yield "library searched";
  await inSight(walk).getByRole("searchbox").fill("京技管发〔2025〕25号");
  const found = inSight(walk).getByRole("listitem").filter({ hasText: "京技管发〔2025〕25号" });
  await found.first().getByRole("button").click();
  await inSight(walk).getByText(words.documentCoverage).waitFor();
  yield "document";
}

async function* measure(walk: Walk): AsyncGenerator<string> {
  const { pane, words, lang } = walk;
  const write = (way: keyof typeof words.ways) =>
    inSight(walk).getByRole("radio", { name: words.ways[way] }).check();
  await findMeasure(pane, "jjgf-2025-04/2", MATCHING[lang]);
  yield "measure";
  for (const at of [0, 1]) await inSight(walk).getByRole("textbox").nth(at).fill("100");
  await write("native");
  await inSight(walk).getByText(/^=IF/).first().waitFor();
  yield "measure, with a formula of Excel's own";
  await write("table");
  yield "measure, to be written";
  await write("checklist");
  await inSight(walk)
    .getByRole("button", { name: /[A-Z]+\d+:[A-Z]+\d+$/ })
    .first()
    .click();
  await inSight(walk).getByRole("button", { name: words.undo }).waitFor();
  yield "measure, checklist written";
}

/** An award that is over, behind IFERROR. */
const HIDDEN = `=IFERROR(POLICY_AWARD("jjgf-2025-01/1",10),0)`;

async function* ownWorkbook(walk: Walk): AsyncGenerator<string> {
  const { pane, words, workbench } = walk;
  await press(walk, words.placeNames.workbook);
  await arrive(walk, words.workbookTitle);
  await workbench.enter("AA1", HIDDEN);
  await press(walk, words.surveyAgain);
  for (const group of await inSight(walk).locator("details").all())
    await group.locator("summary").first().click();
  await workbench.select("AA1");
  await inSight(walk).getByRole("heading", { name: /AA1$/ }).waitFor();
  yield "workbook, checked";
  await press(walk, words.doings.prepare);
  await pane.getByRole("button", { name: words.leaveIt }).waitFor();
  yield "prepared to be sent";
  await press(walk, words.leaveIt);
  await changedSince(walk);
  yield "changed since it was recorded";
}

/** The report of changes, after a formula was recorded and edited. */
async function changedSince(walk: Walk): Promise<void> {
  const { pane, words, lang, workbench } = walk;
  await press(walk, words.doings.stamp);
  await press(walk, words.doIt);
  await pane.getByText(words.commandDone(0, ["*"]).split("*").at(-1)!).waitFor();
  await workbench.enter("AA1", HIDDEN.replace("10", "20"));
  await press(walk, words.driftTitle);
  const edited = inSight(walk).getByText(TRAVEL[lang].drift["formula-edited"]);
  await edited.click();
}
