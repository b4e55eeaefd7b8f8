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
let lastId = 0;

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
  results.set(id, { ok: Boolean(ok), value, code });
}

/** Calls of [name, arguments] in batches as large as Excel's; the results in the order of the calls. */
async function ask(calls) {
  const allowed = (await metadata).allowErrorForDataTypeAny === true;
  const entries = calls.map(([name, given]) => {
    const id = ++lastId;
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
globalThis.excel = { ask };
