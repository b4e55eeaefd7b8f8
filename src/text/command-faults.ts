import type { Lang } from "./lang";

/** Why a command on a file does not begin, or does not end. */
export type CommandProblem =
  | "usage"
  | "no-file"
  | "a-folder"
  | "not-readable"
  | "other-kind"
  | "not-writable"
  | "failed";

type Sentence = (about: string) => readonly [zh: string, en: string];

const SENTENCES: Readonly<Record<CommandProblem, Sentence>> = {
  usage: (usage) => [
    `命令写法不对。用法：${usage}`,
    `This is not how it is called. Usage: ${usage}`,
  ],
  "no-file": (path) => [`找不到文件 ${path}。`, `There is no file ${path}.`],
  "a-folder": (path) => [
    `${path} 是文件夹，请写文件名。`,
    `${path} is a folder; name a file in it.`,
  ],
  "not-readable": (path) => [
    `无法读取 ${path}：没有权限，或文件正被占用。`,
    `${path} cannot be read: no permission, or another program holds it.`,
  ],
  "other-kind": (kind) => [
    `输出文件名须以 ${kind} 结尾，与原文件相同，否则 Excel 打不开。`,
    `The output must be named ${kind} as the input is, or Excel will not open it.`,
  ],
  "not-writable": (path) => [
    `无法写入 ${path}：文件夹不存在、没有权限，或文件正被占用。原文件没有改动。`,
    `${path} cannot be written: no such folder, no permission, or another program holds it. The input is as it was.`,
  ],
  failed: (error) => [
    `没有做成，原文件没有改动。请连同文件报告：${error}`,
    `It could not be done, and the input is as it was. Please report this with the file: ${error}`,
  ],
};

/** Why a command failed, and what to do; `about` is the path, the kind of file, the usage, or the error. */
export const commandFaultText = (problem: CommandProblem, about: string, lang: Lang): string =>
  SENTENCES[problem](about)[lang === "zh-CN" ? 0 : 1];
