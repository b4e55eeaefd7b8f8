/** The place of an object that does not exist: what Office.js turns into isNullObject = true. */
export const NULL_OBJECT = Symbol("null object");
export type Resolved = HostObject | typeof NULL_OBJECT;

/** Members of an Office object under the names of the wire (PascalCase). */
export interface HostObject {
  /** The class as Office.js names it; error locations begin with it. */
  readonly kind: string;
  /** What a reply says about the object itself, so that Office.js can find it again. */
  readonly identity?: () => Record<string, unknown>;
  readonly read?: Record<string, () => unknown>;
  readonly write?: Record<string, (value: never) => void>;
  readonly call?: Record<string, (...args: never[]) => unknown>;
  /** A collection's members. */
  readonly items?: () => HostObject[];
  /** The id under which Office.js keeps the object beyond one request. */
  reference?: string;
}

/** An error with the code that Office.js hands on as OfficeExtension.Error.code. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

export const itemNotFound = (location: string): OfficeError =>
  new OfficeError("ItemNotFound", "The requested resource doesn't exist.", location);

export const invalidArgument = (message: string, location: string): OfficeError =>
  new OfficeError("InvalidArgument", message, location);

/** Every member that the workbench lacks ends here, with its name. */
function notImplemented(kind: string, name: string): OfficeError {
  const member = `${kind}.${name}`;
  return new OfficeError("NotImplemented", `The workbench does not implement ${member}.`, member);
}

function member<Member>(
  object: HostObject,
  members: Record<string, Member> | undefined,
  name: string,
): Member {
  const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw notImplemented(object.kind, name);
  return found;
}

export function readMember(object: HostObject, name: string): unknown {
  return member(object, object.read, name)();
}

export function writeMember(object: HostObject, name: string, value: unknown): void {
  member(object, object.write, name)(value as never);
}

export function callMember(object: HostObject, name: string, args: unknown[]): unknown {
  return member(object, object.call, name)(...(args as never[]));
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kind" in value;
}
