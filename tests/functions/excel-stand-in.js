/**
 * Plays Excel beside Microsoft's own runtime of custom functions: hands it calls as Excel does, and takes the results
 * that it sends back. Only for tests: how the two talk is Microsoft's business and may change.
 */
const ENTRY_OF_A_CALL = { messageCategory: 1, messageType: 1000, targetId: "" };
const ERRORS_ALLOWED = 4;
const INVALID_VALUE = 7;
/** As Excel reads it: a word about the whole file. What stands in one function counts for nothing. */
const metadata = fetch("/functions.json").then((answer) => answer.json());

const isError = (value) =>
  Array.isArray(value)
    ? value.some(isError)
    : value?.type === "CustomFunctionError" || value?.type === "Error";
const results = new Map();
/** what the metadata say of the function that was asked, by the id of the call */
const asked = new Map();
let lastId = 0;

const LONGEST_TEXT = 32_767;
const isScalar = (value) => ["number", "string", "boolean"].includes(typeof value);

/** A value as Excel hands it to a parameter of that type; undefined where it gives #VALUE! without asking. */
function handed(value, { type } = {}) {
  if (!isScalar(value)) return value;
  if (type === "string")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type !== "number") return value;
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** Whether a cell takes a value: an error has its object; NaN and infinity are null by the time they arrive. */
const fits = (value) =>
  typeof value === "string" ? value.length <= LONGEST_TEXT : isScalar(value) || isRich(value);

/** Objects that a cell shows, as Microsoft's runtime sends them; any other object is none. */
const RICH = ["CustomFunctionError", "Error", "Entity", "FormattedNumber", "WebImage"];
const isRich = (value) => RICH.includes(value?.valueType ?? value?.type);

/** Excel takes what the metadata promise: one value, or rows of one length. Anything else is #VALUE!. */
function isPromised(value, { result } = {}) {
  if (result?.dimensionality !== "matrix") return fits(value);
  const rows = Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
  return (
    rows &&
    value.every((row) => row.length > 0 && row.length === value[0].length && row.every(fits))
  );
}

globalThis._richApiNativeBridge = {
  sendMessageToHost(text) {
    const { id, type, message } = JSON.parse(text);
    if (type !== 1) return;
    const body = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
    const actions = body.Actions ?? [];
    for (const action of actions)
      if (/^setInvocation(Array)?Results$/i.test(action.Name))
        for (const result of action.ArgumentInfo.Arguments[0]) keep(result);
    const answer = { Results: actions.map((action) => ({ ActionId: action.Id, Value: null })) };
    setTimeout(() => send({ id, type: 2, message: respond(answer) }));
  },
};

const respond = (answer) => ({ statusCode: 200, headers: {}, body: JSON.stringify(answer) });
const send = (message) =>
  globalThis._richApiNativeBridge.onMessageFromHost(JSON.stringify(message));

/** A result comes as an object, or as an array to save space. */
function keep(result) {
  const [id, ok, value, code] = Array.isArray(result)
    ? result
    : [result.id, !result.failed, result.value, result.errorCode];
  const refused = ok && !isPromised(value, asked.get(id));
  asked.delete(id);
  results.set(
    id,
    refused ? { ok: false, value: "", code: INVALID_VALUE } : { ok: Boolean(ok), value, code },
  );
}

/** Calls of [name, arguments] in batches as large as Excel's; the results in the order of the calls. */
async function ask(calls) {
  const { allowErrorForDataTypeAny, functions } = await metadata;
  const allowed = allowErrorForDataTypeAny === true;
  const byId = new Map(functions.map((one) => [one.id.toUpperCase(), one]));
  const entries = calls.map(([name, raw]) => {
    const id = ++lastId;
    const own = byId.get(name.toUpperCase());
    asked.set(id, own);
    const given = raw.map((value, at) => handed(value, own?.parameters[at]));
    if (given.some((value, at) => value === undefined && raw[at] !== undefined))
      results.set(id, { ok: false, value: "", code: INVALID_VALUE });
    // without leave, one error cell in a range fails the call before the function is asked
    if (!allowed && isError(given)) results.set(id, { ok: false, value: "", code: INVALID_VALUE });
    return {
      ...ENTRY_OF_A_CALL,
      id,
      message: [id, name, given, "Sheet1!A1", allowed ? ERRORS_ALLOWED : 0, null],
    };
  });
  const sent = entries.filter(({ id }) => !results.has(id));
  for (let i = 0; i < sent.length; i += 1000)
    send({ type: 3, message: { entries: sent.slice(i, i + 1000) } });
  while (!entries.every(({ id }) => results.has(id))) await new Promise((go) => setTimeout(go, 5));
  return entries.map(({ id }) => results.get(id));
}
/** One more function, as functions.json would describe it. */
const describe = async (one) => void (await metadata).functions.push(one);
globalThis.excel = { ask, describe };
