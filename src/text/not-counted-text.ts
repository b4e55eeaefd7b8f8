import type { Group } from "../language";
import type { Because } from "./answers";
import { type Lang, say, sayInSentence } from "./lang";

/** What counts instead of a line: a measure, and where lines or years are counted its project. */
interface Instead {
  readonly id: string;
  readonly project?: string;
  readonly same?: boolean;
}

function insteadText({ id, project, same }: Instead, { counts }: Group, lang: Lang): string {
  if (!counts) return id;
  if (project !== undefined) return `${id} ${project}`;
  if (!same) return id;
  return lang === "zh-CN" ? `${id}的另一笔` : `another line of ${id}`;
}

/** Why a line of a position is not counted in full. */
export function notCountedText(
  reason:
    | { why: "excluded" | "capped" | "restates-cap"; group: Group; by?: readonly Instead[] }
    | { why: "unanswered"; count: number },
  lang: Lang,
): Because {
  const zh = lang === "zh-CN";
  if (reason.why === "unanswered")
    return {
      clause: "",
      sentence: zh
        ? `尚有${reason.count}项情况未填，暂不列入待确认`
        : `${reason.count} of its conditions are not answered yet, so it is not counted as open`,
    };
  const { clause, sentence } = groupText(reason.group, lang);
  if (reason.why === "restates-cap")
    return {
      clause,
      sentence: zh
        ? `只是重申上限：${sentence}`
        : `Only says a cap: ${sayInSentence(reason.group.why, lang)}`,
    };
  const by = (reason.by ?? []).map((one) => insteadText(one, reason.group, lang));
  const beside = by.length
    ? zh
      ? `（已计${by.join("、")}）`
      : ` (counted instead: ${by.join(", ")})`
    : "";
  return { clause, sentence: `${sentence}${beside}` };
}

/** Why a group leaves a measure out. */
export const groupText = (group: Group, lang: Lang): Because => ({
  clause: group.cite,
  sentence: say(group.why, lang),
});
