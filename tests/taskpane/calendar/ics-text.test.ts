import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icsText, type IcsDay } from "../../../src/taskpane/calendar/ics-text";

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Content lines as RFC 5545 3.1 reads them: unfolded, name, parameters, value. */
function readLines(text: string) {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) expect(octets(line)).toBeLessThanOrEqual(75);
  // a cut within a character would not read as UTF-8
  expect(text).not.toContain("\ufffd");
  return text
    .slice(0, -2)
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/.exec(line)!;
      return { name: name!, parameters: parameters!, value: value! };
    });
}

/** A text value of 3.3.11 as it was before it was escaped; bare commas and semicolons may not stand there. */
function unescaped(value: string): string {
  expect(value.replace(/\\[\\;,nN]/g, "")).not.toMatch(/[\\;,]/);
  return value.replace(/\\([\\;,nN])/g, (_all, mark: string) => (/n/i.test(mark) ? "\n" : mark));
}

const day: IcsDay = {
  uid: "2026-12-31-ends-a-1@policy-awards",
  date: "2026-12-31",
  summary: "政策有效期截止",
  description: "a",
};

describe("a calendar file", () => {
  it("has the parts that RFC 5545 demands, in their order", () => {
    const lines = readLines(icsText([{ ...day, remindDays: 14 }], "2026-11-28", "日历"));
    expect(lines.map(({ name, parameters, value }) => `${name}${parameters}:${value}`)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Policy Awards for Excel//Calendar//ZH",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:日历",
      "BEGIN:VEVENT",
      "UID:2026-12-31-ends-a-1@policy-awards",
      "DTSTAMP:20261128T000000Z",
      "DTSTART;VALUE=DATE:20261231",
      "SUMMARY:政策有效期截止",
      "DESCRIPTION:a",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:政策有效期截止",
      "TRIGGER:-P14D",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("gives back any text whole, however long and whatever stands in it", () => {
    const text = fc.string({
      unit: fc.constantFrom("政", "a", ",", ";", "\\", "\n", "😀", "n", " "),
    });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const lines = readLines(icsText([{ ...day, summary, description }], "2026-11-28", "x"));
        const valueOf = (wanted: string) => lines.find(({ name }) => name === wanted)!.value;
        expect(unescaped(valueOf("SUMMARY"))).toBe(summary);
        expect(unescaped(valueOf("DESCRIPTION"))).toBe(description);
      }),
    );
  });

  it("folds at 75 octets, not characters, and keeps a line of just 75 whole", () => {
    const whole = `${"a".repeat(75 - "SUMMARY:".length)}`;
    expect(icsText([{ ...day, summary: whole }], "2026-11-28", "x")).toContain(
      `SUMMARY:${whole}\r\n`,
    );
    const chinese = icsText([{ ...day, summary: "政".repeat(60) }], "2026-11-28", "x");
    // 8 octets of name and 22 characters of three make 74
    expect(chinese).toContain(`SUMMARY:${"政".repeat(22)}\r\n ${"政".repeat(24)}\r\n `);
  });
});
