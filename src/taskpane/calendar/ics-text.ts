/** One day in a calendar file. */
export interface IcsDay {
  /** the same for the same thing on every export: a second import renews the entry and does not double it */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
  /** days before on which the calendar reminds; left out: it does not */
  readonly remindDays?: number;
}

/**
 * A calendar file of whole days (RFC 5545): lines end in CRLF and are folded at 75 octets of UTF-8. `made` is the day
 * of the export, YYYY-MM-DD: no clock is read.
 */
export function icsText(days: readonly IcsDay[], made: string, name: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Policy Awards for Excel//Calendar//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const basic = (date: string) => date.replaceAll("-", "");

function eventLines(
  { uid, date, summary, description, remindDays }: IcsDay,
  made: string,
): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(made)}T000000Z`,
    // without an end it lasts this one day
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    ...(remindDays === undefined ? [] : alarmLines(summary, remindDays)),
    "END:VEVENT",
  ];
}

const alarmLines = (summary: string, days: number) => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${days}D`,
  "END:VALARM",
];

/** A text value: section 3.3.11. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, "\\n");

const MOST = 75;
const octets = new TextEncoder();

/** Section 3.1: no line has more than 75 octets, and none is cut within a character. */
function folded(line: string): string {
  const parts: string[] = [""];
  let room = MOST;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      parts.push("");
      // the blank that marks a folded line is one of its octets
      room = MOST - 1;
    }
    parts[parts.length - 1] += character;
    room -= size;
  }
  return parts.join("\r\n ");
}
