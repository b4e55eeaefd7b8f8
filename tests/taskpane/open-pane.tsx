import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneApp } from "../../src/taskpane/pane-app";
import { bundledRuleBook } from "../../src/rulebook";
import type { Lang } from "../../src/text";
import { noHost, type HostPort } from "../../src/workbook";

// a busy machine takes its time; what never comes still fails
configure({ asyncUtilTimeout: 8_000 });

/** The pane as a person has it before them, over a workbook in memory or none. */
export function openPane({ port = noHost, lang = "zh-CN" }: { port?: HostPort; lang?: Lang } = {}) {
  cleanup();
  window.scrollTo = () => undefined;
  const user = userEvent.setup({ delay: null });
  const screen = render(
    <PaneApp book={bundledRuleBook()} port={port} look={{}} lang={lang} today="2025-06-30" />,
  );
  return { user, screen };
}
