import type { LateChunk } from "../language";
import { bundledRuleBook, fetchChunk } from "../rulebook";
import { langOf, type Lang } from "../text";
import { answerCall, answerWithWords } from "./answer-call";
import { AwaitWords } from "./await-words";
import { CellError, type CellResult, type CellValue } from "./cell-result";
import { fetchLaterAnswers } from "./later-answers";
import type { Called } from "./parameters";
import { CALLED } from "./table";

/** What comes when there is time comes after so long in any case, milliseconds. */
const LATEST = 1_000;

const words = new AwaitWords({
  fetch: (chunk) =>
    chunk === "company" || chunk === "sentences" ? fetchLaterAnswers(chunk) : fetchChunk(chunk),
  now: () => performance.now(),
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
});

/** Registers every function with the host. This is the whole of functions.js; the pane comes later and is not waited for.
 * Where Office is blocked there is nothing to register with; the page says so. */
if (typeof CustomFunctions !== "undefined") {
  for (const row of CALLED) associate(row);
  // numbers answer already, and a call that needs more asks for it itself; the rest comes when the page has time
  whenIdle(() => void comeInTurn(["zh", "sentences", "amounts", "en", "company"]));
}

/** Where a browser cannot say so (Safari), soon. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work);
}

async function comeInTurn(chunks: readonly LateChunk[]): Promise<void> {
  for (const chunk of chunks) await words.come(chunk);
}

function associate(row: Called): void {
  CustomFunctions.associate(row.name, (...given: unknown[]) => {
    const lang = displayLanguage();
    const answer = () => answerCall(row, bundledRuleBook, lang, given);
    const result = answerWithWords(answer, words, lang);
    return result instanceof Promise
      ? result.then((later) => handed(later, row))
      : handed(result, row);
  });
}

function handed(result: CellResult, row: Called): unknown {
  if (result instanceof CellError) throw hostError(result);
  return hostResult(result, row.spills);
}

let shown: Lang | undefined;

/** The host's display language; until the host says, the browser's. */
function displayLanguage(): Lang {
  if (shown) return shown;
  const host =
    typeof Office === "undefined"
      ? undefined
      : (Office.context as Office.Context | undefined)?.displayLanguage;
  if (host) return (shown = langOf(host));
  return langOf(typeof navigator === "undefined" ? undefined : navigator.language);
}

/** A function that may spill always gives a table, if only of one cell: its metadata promise one. */
function hostResult(result: CellResult, spills: boolean): unknown {
  if (!Array.isArray(result)) return spills ? [[result]] : result;
  const isPlain = (row: readonly CellValue[]) => !row.some((cell) => cell instanceof CellError);
  return result.map((row) => (isPlain(row) ? row : row.map(hostCell)));
}
const hostCell = (value: CellValue): unknown =>
  value instanceof CellError ? hostError(value) : value;

/** Excel's own error, which alone carries a sentence; outside a host, a plain error. */
function hostError(error: CellError): unknown {
  const { Error: HostError, ErrorCode } = CustomFunctions as Partial<typeof CustomFunctions>;
  if (!HostError || !ErrorCode) return error;
  return new HostError(
    error.code === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue,
    error.message,
  );
}
