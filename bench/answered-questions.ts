import type { Locator, Page } from "playwright-core";

/** Questions that stand there at once, and how often others are asked for. */
const FIELDS = ["fact-5000", "fact-5001"];
const ROUNDS = 6;

/** One answer: until all lines are new, and the longest task meanwhile, milliseconds (0 where none was above 50). */
export interface Answered {
  ms: number;
  longest: number;
}

interface Watched {
  began: number;
  done: number;
  tasks: { start: number; ms: number }[];
}

/**
 * Answers the questions that stand at "what it can get" of an open pane, one after the other, as a person does: each in
 * its own field, and the next when the lines are there.
 */
export async function answerQuestions(page: Page): Promise<Answered[]> {
  await toLines(page);
  const lines = page.locator("[aria-busy]");
  await page.locator('[aria-busy="false"]').waitFor({ state: "attached" });
  await lines.evaluate(watch);
  const answers: Answered[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const others = page.getByRole("button", { name: "换一批问题" });
    if (round > 0 && !(await others.isVisible())) break;
    if (round > 0) await others.click();
    for (const id of FIELDS) answers.push(await answer(page, page.locator(`[id$='${id}']`)));
  }
  return answers;
}

async function toLines(page: Page): Promise<void> {
  const tab = page.getByRole("button", { name: "②能拿什么" });
  // the main of 2026-11-21 had its list behind the company's facts
  const entry = page.getByRole("button", { name: /^按企业情况/ });
  await tab.or(entry).waitFor();
  if (await tab.isVisible()) return tab.click();
  await entry.click();
  await page.getByRole("button", { name: "看看匹配什么" }).click();
}

/** Puts one answer in with a single input, and waits for what comes of it. */
async function answer(page: Page, field: Locator): Promise<Answered> {
  const tag = await field.evaluate((element) => element.tagName);
  if (tag === "SELECT") await field.selectOption({ index: 1 });
  else if (tag === "DIV") await field.getByRole("radio").first().check();
  else await field.fill((await field.getAttribute("type")) === "date" ? "2025-06-30" : "1000");
  await page.waitForFunction(() => (window as unknown as Watched).done > 0);
  // long tasks are told a little later
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const { began, done, tasks } = window as unknown as Watched;
    const own = tasks.filter(({ start, ms }) => start + ms > began && start < done);
    return { ms: done - began, longest: Math.max(0, ...own.map(({ ms }) => ms)) };
  });
}

/** Runs in the page, where no name of a function is kept: `began` is the last input, `done` the paint of its lines. */
function watch(lines: Element): void {
  const seen = window as unknown as Watched;
  Object.assign(seen, { began: 0, done: 0, tasks: [] });
  document.addEventListener(
    "input",
    ({ timeStamp }) => Object.assign(seen, { began: timeStamp, done: 0 }),
    { capture: true },
  );
  new MutationObserver(() => {
    if (lines.getAttribute("aria-busy") !== "false") return;
    requestAnimationFrame(() => setTimeout(() => (seen.done = performance.now())));
  }).observe(lines, { attributes: true });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration: ms } of list.getEntries())
      seen.tasks.push({ start, ms });
  }).observe({ type: "longtask" });
}
