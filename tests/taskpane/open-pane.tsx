import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { cleanup, configure, render, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneApp } from "../../src/taskpane/shell/pane-app";
import { laterScreensCome } from "../../src/taskpane/shell/places";
import { wordedRuleBook } from "../../src/rulebook";
import type { Lang } from "../../src/text";
import { noHost, type HostPort } from "../../src/workbook";

const bundled = await wordedRuleBook();
await laterScreensCome();

// a busy machine takes its time; what never comes still fails
configure({ asyncUtilTimeout: 60_000 });

/** What decides whether a person can see and press a thing, and how its name reads: no test of this kind asks for colours and sizes. */
const DECIDES = /(?<![\w-])(display|visibility|pointer-events|content):/;

/** Styles of one document: among all that the pane has, asking for a button by its name takes most of a test's time. */
const stylesOf = (document: Document) =>
  createDOMRenderer(document, { unstable_filterCSSRule: (rule) => DECIDES.test(rule) });
let styles: { document: Document; renderer: ReturnType<typeof stylesOf> } | undefined;

type Pane = ReturnType<typeof openPane>;
type Options = Parameters<typeof openPane>[0];

/** The search box, which is always on top. */
export const searchBox = ({ screen }: Pick<Pane, "screen">) =>
  screen.getByRole("searchbox", { name: /^(按词、文号|Words, document number)/ });

/** The place or layer that is shown: what is below it is there too, out of sight. */
export const inSight = () => within(document.querySelector<HTMLElement>("[data-shown]")!);

/** One measure, found by its id. */
export async function openMeasure(id: string, options: Options = {}): Promise<Pane> {
  const pane = openPane(options);
  await searchFor(pane, id);
  const [first] = await pane.screen.findAllByRole("listitem");
  await pane.user.click(within(first!).getByRole("button"));
  return pane;
}

/** Puts words into the search box. */
export async function searchFor(pane: Pick<Pane, "screen" | "user">, words: string): Promise<void> {
  await pane.user.click(searchBox(pane));
  await pane.user.paste(words);
}

const tabs = {
  company: /^① ?(企业|Company)$/,
  gets: /^② ?(能拿什么|What it gets)$/,
  workbook: /^③ ?(这份工作簿|Workbook)$/,
} as const;

/** One of the three places, by its tab. */
export const goTo = ({ user, screen }: Pick<Pane, "screen" | "user">, place: keyof typeof tabs) =>
  user.click(screen.getByRole("button", { name: tabs[place] }));

/** The pane as a person has it before them, over a workbook in memory or none. */
export function openPane({ port = noHost, lang = "zh-CN" }: { port?: HostPort; lang?: Lang } = {}) {
  cleanup();
  window.scrollTo = () => undefined;
  const user = userEvent.setup({ delay: null });
  if (styles?.document !== document) styles = { document, renderer: stylesOf(document) };
  const screen = render(
    <RendererProvider renderer={styles.renderer}>
      <PaneApp book={bundled} port={port} look={{}} lang={lang} today="2025-06-30" />
    </RendererProvider>,
  );
  return { user, screen };
}
