import { type Rational, terminatingDecimal, toNumber } from "../exact";
import type { ResultValue } from "../engine";
import type { Bilingual } from "../language";
import { type Lang, say } from "./lang";

/** What the records of the rules call their parts. */
const LABELS: Readonly<Record<string, Bilingual>> = {
  municipal_dept: { zh: "市级部门", en: "Municipal department" },
  item: { zh: "许可事项", en: "Permit" },
  etown_dept: { zh: "经开区对应部门", en: "Department of the zone" },
  implementing_dept: { zh: "实施部门", en: "Implementing department" },
  remark: { zh: "备注", en: "Remark" },
  payable: { zh: "应缴价款", en: "Payable" },
  from: { zh: "起", en: "From" },
  to: { zh: "止", en: "To" },
};

/** The label of a part of a record; its own name where the rules have a newer one. */
export const resultLabel = (key: string, lang: Lang) => {
  const label = Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
  return label ? say(label, lang) : key;
};

export const isRational = (v: unknown): v is Rational =>
  typeof v === "object" && v !== null && typeof (v as Rational).n === "bigint";

/** A value as text; without a language, the parts of a record keep the names of the rules. */
export function resultText(value: ResultValue, lang?: Lang): string {
  if (value === null || value === "") return "—";
  if (isRational(value)) return terminatingDecimal(value) ?? String(toNumber(value));
  if (typeof value !== "object") return String(value);
  const [colon, semicolon] = lang === "zh-CN" ? ["：", "；"] : [": ", "; "];
  return Object.entries(value)
    .map(([k, v]) => `${lang ? resultLabel(k, lang) : k}${colon}${resultText(v, lang)}`)
    .join(semicolon);
}
