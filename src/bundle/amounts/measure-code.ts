import { type Measure, assuming, becomes, registerOf, walk } from "../../language";
import { conditionCode } from "./condition-code";
import { isFraction } from "./fraction";
import { readInputs } from "./input-reading";
import { Page } from "./page";
import { kept, quantityCode, roundedCode } from "./quantity-code";
import { Unwritten } from "./whole";

/** Whether a measure has an amount that a call can ask for. */
export const hasAmount = ({ kind, steps }: Measure): boolean =>
  steps.length > 0 && (kind === "award" || kind === "ceiling");

/**
 * A measure as the code of a function: `r => a => …`, from the reader of its words to its amount for the cells of a
 * call. Throws Unwritten where the exact evaluator must answer.
 */
export function measureCode(measure: Measure): string {
  if (measure.paying || measure.class) throw new Unwritten("whether it pays is computed");
  const page = new Page(measure);
  readInputs(page);
  writeRequirements(measure, page);
  writeSteps(measure, page);
  const { body } = page;
  const watched = /\b[WPC]\(/.test(body) ? `try{${body}}catch(e){return N(e)}` : body;
  return `r=>a=>{${watched}}`;
}

/** Any that fails decides, so those that need no whole number come first. */
function writeRequirements({ require }: Measure, page: Page): void {
  const tests = require.map(({ node }) => {
    if ([...walk(node)].some(([op]) => op === "@"))
      throw new Unwritten("a requirement on a named result");
    page.eager = [...walk(node)].some(([op]) => op === "/");
    const test = conditionCode(assuming(node), page);
    page.eager = false;
    return test;
  });
  const toMake = (test: string) =>
    [...test.matchAll(/\bx(\d+)\b/g)].filter(([, index]) => page.later.has(Number(index))).length;
  for (const test of tests.sort((a, b) => toMake(a) - toMake(b)))
    if (test !== "true") page.emit(`if(!(${test}))return 0;`);
}

/** The running amount after all steps, in yuan. Where no tier holds, nothing is paid. */
function writeSteps({ steps }: Measure, page: Page): void {
  for (const step of steps) {
    const value = kept(quantityCode(becomes(step), page), page);
    const whole = isFraction(value) ? value.above : value;
    if (whole.nothing) {
      page.emit(`if(${whole.text}!==${whole.text})return 0;`);
      whole.nothing = false;
    }
    page.registers.set(registerOf(step), value);
  }
  const running = page.registers.get(0)!;
  const isInFen = !isFraction(running) && running.scale <= 2;
  const sum = isInFen ? running : roundedCode(running, ["#", "0.01"], "half-up", page);
  // nothing times something negative is -0 in doubles: nothing is nothing
  const sign = sum.lo < 0 ? "+0" : "";
  page.emit(`return ${sum.text}${sum.scale === 0 ? "" : `/${10 ** sum.scale}`}${sign};`);
}
