import { cleanup, configure, render, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneApp } from "../../src/taskpane/shell/pane-app";
import { wordedRuleBook } from "../../src/rulebook";
import type { Lang } from "../../src/text";
import { noHost, type HostPort } from "../../src/workbook";

const bundled = await wordedRuleBook();

// a busy machine takes its time; what never comes still fails
configure({ asyncUtilTimeout: 8_000 });

/** The search of the pane. */
export async function openFind(options: Parameters<typeof openPane>[0] = {}) {
  const pane = openPane(options);
  const { user, screen } = pane;
  await user.click(screen.getByRole("button", { name: /^(按措施|By measure)/ }));
  return pane;
}

/** One measure, found by its id. */
export async function openMeasure(
  id: string,
  options: Parameters<typeof openPane>[0] = {},
): Promise<ReturnType<typeof openPane>> {
  const pane = await openFind(options);
  const { user, screen } = pane;
  await user.click(screen.getByRole("searchbox"));
  await user.paste(id);
  const [first] = await screen.findAllByRole("listitem");
  await user.click(within(first!).getByRole("button"));
  return pane;
}

/** The pane as a person has it before them, over a workbook in memory or none. */
export function openPane({ port = noHost, lang = "zh-CN" }: { port?: HostPort; lang?: Lang } = {}) {
  cleanup();
  window.scrollTo = () => undefined;
  const user = userEvent.setup({ delay: null });
  const screen = render(
    <PaneApp book={bundled} port={port} look={{}} lang={lang} today="2025-06-30" />,
  );
  return { user, screen };
}
