import { cleanup, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../src/functions";
import { annotatedRuleBook } from "../../../src/rulebook";
import type { Lang } from "../../../src/text";
import { openPane } from "../open-pane";

const bundled = await annotatedRuleBook();

afterEach(cleanup);

async function openHelp(lang: Lang = "zh-CN") {
  const pane = openPane({ lang });
  await pane.user.click(pane.screen.getByRole("button", { name: /^(帮助|Help)$/ }));
  return pane;
}

/** The examples of one function, opened. */
async function examplesOf({ user, screen }: Awaited<ReturnType<typeof openHelp>>, name: string) {
  await user.click(screen.getByText(name));
  const part = screen.getByText(name).closest("details")!;
  return within(part as HTMLElement);
}

describe("help", () => {
  it.each(["zh-CN", "en-US"] as const)(
    "computes an example of every function, %s",
    async (lang) => {
      const pane = await openHelp(lang);
      for (const row of FUNCTIONS) {
        const examples = await examplesOf(pane, row.name);
        const results = examples.getAllByRole("table", {
          name: /^(结果(（元）)?|Gives( \(CNY\))?)$/,
        });
        expect(results).toHaveLength(row.examples.length);
        for (const result of results) {
          expect(result.textContent).not.toBe("");
          expect(result.textContent).not.toMatch(/#VALUE!|#N\/A/);
        }
      }
    },
  );

  it("computes again when an example is changed, and says what it cannot compute", async () => {
    const pane = await openHelp();
    const examples = await examplesOf(pane, "POLICY_AWARD");
    const [formula] = examples.getAllByRole("textbox", { name: "POLICY_AWARD 示例" });
    const change = async (text: string) => {
      await pane.user.clear(formula!);
      await pane.user.click(formula!);
      if (text) await pane.user.paste(text);
      return examples.getAllByRole("table")[0]!.textContent;
    };
    expect(await change('=POLICY_AWARD("jjgf-2025-01/1",220000000,10%)')).toBe("200,000");
    const [inYuan] = examples.getAllByRole("table", { name: "结果（元）" });
    expect(inYuan!.textContent).toBe("200,000");
    expect(await change('=POLICY_AWARD("没有这一项",1)')).toContain("#VALUE!");
    for (const other of ["=SUM(1,2)", '=POLICY_AWARD("jjgf-2025-01/1",B2)', ""]) {
      await change(other);
      expect(examples.getByText(/^请写成 =POLICY_AWARD/)).toBeTruthy();
    }
  });

  it("names versions and sources, and leads to the documents", async () => {
    const { user, screen } = await openHelp();
    const about = within(screen.getByRole("region", { name: "关于" }));
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const terms = about.getAllByRole("definition").map((one) => one.textContent);
    expect(terms.slice(0, 2)).toEqual([version, bundled.version]);
    expect(terms[2]).toContain(`${bundled.documents.length} 份`);
    expect(terms[2]).toContain("北京经济技术开发区管理委员会");
    await user.click(about.getByRole("button", { name: "查看全部文件" }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("文件库");
  });

  it("says what colleagues see and which keys there are", async () => {
    const { screen } = await openHelp();
    const colleagues = screen.getByRole("region", { name: "没有加载项的同事看到什么" });
    expect(colleagues.textContent).toContain("#NAME?");
    const keys = within(screen.getByRole("region", { name: "键盘" })).getAllByRole("term");
    expect(keys.map((key) => key.textContent)).toContain("F6");
  });
});
