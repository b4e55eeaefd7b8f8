import type { Choice } from "../../src/planner/choice";

/** The same question as an integer programme: x chosen, y paid, z category used. */
export function programmeOf({ amounts, limits, caps }: Choice): string {
  const rows: string[] = amounts.map((amount, i) => `y${i} - ${amount} x${i} <= 0`);
  const binary = amounts.map((_, i) => `x${i}`);
  limits.forEach(({ n, categories }, l) => {
    const used = categories.map((members, c) => {
      binary.push(`z${l}_${c}`);
      rows.push(...members.map((i) => `x${i} - z${l}_${c} <= 0`));
      return `z${l}_${c}`;
    });
    rows.push(`${used.join(" + ")} <= ${n}`);
  });
  for (const { most, members } of caps)
    rows.push(`${members.map((i) => `y${i}`).join(" + ")} <= ${most}`);
  const named = rows.map((row, k) => ` r${k}: ${row}`).join("\n");
  return `Maximize\n obj: ${amounts.map((_, i) => `y${i}`).join(" + ")}\nSubject To\n${named}\nBinary\n ${binary.join(" ")}\nEnd\n`;
}
