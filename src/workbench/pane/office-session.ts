import type { OfficeEvent, WireReply, WireRequest } from "../host";

/** What the workbench gives to the page of the add-in. */
export interface PaneHost {
  language: string;
  run: (request: WireRequest) => Promise<WireReply>;
  associate: (id: string, call: (...args: unknown[]) => unknown) => void;
  /** of the workbook that is open */
  settings: () => Map<string, unknown>;
  /** Shows or hides the pane. */
  show: (visible: boolean) => void;
}

interface EventRegistration {
  _handleRichApiMessage: (event: OfficeEvent) => void;
}

/** The parts of Microsoft's library that a host uses; names and behaviour of version 1.1.110. */
export interface OfficeLibrary {
  SessionBase: { new (): object; prototype: object; _overrideSession?: object };
  GenericEventRegistration: { getGenericEventRegistration: (id: string) => EventRegistration };
  _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
}

interface WireMessage {
  Body: WireRequest | string;
}

/**
 * Makes Office.js in the pane send its requests to the workbench instead of to Excel. Returns how
 * events reach it.
 */
export function connectSession(
  library: OfficeLibrary,
  json: JSON,
  { run }: PaneHost,
): (event: OfficeEvent) => void {
  const registration = () => library.GenericEventRegistration.getGenericEventRegistration("");
  const executor = {
    async executeAsync(_customData: unknown, _flags: number, { Body }: WireMessage) {
      const request = typeof Body === "string" ? (JSON.parse(Body) as WireRequest) : Body;
      // Through the pane's own JSON, so that arrays and objects belong to its window.
      const reply = json.parse(JSON.stringify(await run(request))) as WireReply;
      return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: reply };
    },
  };
  library.SessionBase._overrideSession = Object.assign(
    Object.create(library.SessionBase.prototype) as object,
    {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "", headers: {} }),
      _createRequestExecutorOrNull: () => executor,
      getEventRegistration: registration,
    },
  );
  library._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return (event) =>
    registration()._handleRichApiMessage(json.parse(JSON.stringify(event)) as OfficeEvent);
}
