import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Unbroken } from "../../../src/taskpane/shell/unbroken";

afterEach(cleanup);

/** The text with 〈〉 around what stays on one line, and | where a line may be broken that would not be. */
function shown(text: string): string {
  const container = render(<Unbroken text={text} />).container.cloneNode(true) as HTMLElement;
  for (const piece of container.querySelectorAll("span"))
    piece.replaceWith(`〈${piece.textContent}〉`);
  for (const place of container.querySelectorAll("wbr")) place.replaceWith("|");
  return container.textContent;
}

describe("a text stays whole", () => {
  it.each([
    ["有效期2025-04-11至2027-12-31，兑付", "有效期〈2025-04-11〉〈至2027-12-31〉，兑付"],
    ["给予支持，最高3000万元。", "给予支持，〈最高3000万元〉。"],
    ["最高 1,000.5万元", "〈最高 1,000.5万元〉"],
    ["不超过50%的，至少1元", "〈不超过50%〉的，至少〈1元〉"],
    ["截至2027-12-31", "〈截至2027-12-31〉"],
    ["的业务，兑付至2027-12-31", "的业务，〈兑付至2027-12-31〉"],
    ["增加5万元", "增加〈5万元〉"],
    ["at most CNY 3,000", "at most 〈CNY 3,000〉"],
  ])("%s", (text, pieces) => {
    expect(shown(text)).toBe(pieces);
  });

  it("may be broken behind a colon before a figure", () => {
    expect(shown("某有限公司：9,752.16万元")).toBe("某有限公司：|〈9,752.16万元〉");
  });

  it("has no line that begins with the dot between two parts", () => {
    expect(shown("取其一 · 第十四条")).toBe("取其一\u00a0· 〈第十四条〉");
  });
});
