import {
  callMember,
  NULL_OBJECT,
  OfficeError,
  readMember,
  writeMember,
  type HostObject,
  type Resolved,
} from "./host-object";
import { queryObject } from "./object-query";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WireReply,
  type WireRequest,
  type WireResult,
} from "./wire";

/**
 * Carries out what Office.js sends with context.sync(): actions on objects that are described by
 * paths. One request runs to its end before the next begins, as in Excel.
 */
export class Executor {
  #kept = new Map<string, HostObject>();
  #lastReference = 0;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param root the workbook, asked for at each request because another file may be open by then
   * @param settled resolves when the grid has calculated everything written so far
   * @param idle resolves when nobody is typing into a cell: Excel, too, answers only then
   */
  constructor(
    private readonly root: () => HostObject,
    private readonly settled: () => Promise<void>,
    private readonly idle: () => Promise<void>,
  ) {}

  /** Answers one request; errors are part of the answer, never thrown. */
  run(request: WireRequest): Promise<WireReply> {
    const answer = this.#queue.then(() => this.#run(request));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #run(request: WireRequest): Promise<WireReply> {
    await this.idle();
    const paths = new PathResolver(request, this.root(), this.#kept);
    const reply: WireReply = { Results: [], TraceIds: [] };
    await this.settled();
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) reply.TraceIds.push(action.Id);
        reply.Results.push(await this.#act(action, paths));
      } catch (thrown) {
        return { ...reply, Error: wireError(thrown, index) };
      }
    }
    await this.settled();
    return reply;
  }

  async #act(action: WireAction, paths: PathResolver): Promise<WireResult> {
    const result: WireResult = { ActionId: action.Id, Value: null };
    if (action.ActionType === ActionType.trace) return result;
    const object = paths.resolve(action.ObjectPathId);
    if (object === NULL_OBJECT) return result;
    const args = paths.args(action.ArgumentInfo);
    if (action.ActionType === ActionType.instantiate) result.Value = described(object, {});
    else if (action.ActionType === ActionType.query) {
      await this.settled();
      const { Select = [], Expand = [] } = action.QueryInfo ?? {};
      result.Value = described(object, queryObject(object, [...Select, ...Expand]));
    } else if (action.ActionType === ActionType.set)
      writeMember(object, action.Name ?? "", args[0]);
    else if (action.ActionType === ActionType.call) result.Value = this.#call(object, action, args);
    else throw new OfficeError("NotImplemented", `Wire action type ${action.ActionType}`);
    return result;
  }

  #call(object: HostObject, { Name = "" }: WireAction, args: unknown[]): unknown {
    if (Name === "_KeepReference") {
      object.reference ??= `r${++this.#lastReference}`;
      this.#kept.set(object.reference, object);
      return null;
    }
    if (Name === "_RemoveReference") return this.#kept.delete(String(args[0]));
    return callMember(object, Name, args) ?? null;
  }
}

/** Resolves the object paths of one request, each at most once. */
class PathResolver {
  #resolved = new Map<number, Resolved>();

  constructor(
    private readonly request: WireRequest,
    private readonly root: HostObject,
    private readonly kept: ReadonlyMap<string, HostObject>,
  ) {}

  resolve(id: number): Resolved {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const object = this.#follow(id);
    this.#resolved.set(id, object);
    return object;
  }

  args(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return id ? this.resolve(id) : value;
    });
  }

  #follow(id: number): Resolved {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new OfficeError("InvalidObjectPath", `Object path ${id} is missing.`);
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.reference) {
      const kept = this.kept.get(path.Name ?? "");
      if (!kept) throw new OfficeError("InvalidReference", "The object is no longer known.");
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const name = path.Name ?? "";
    if (path.ObjectPathType === PathType.property) return readMember(parent, name) as Resolved;
    const method = path.ObjectPathType === PathType.indexer ? "GetItem" : name;
    return callMember(parent, method, this.args(path.ArgumentInfo)) as Resolved;
  }
}

function described(object: HostObject, values: Record<string, unknown>): Record<string, unknown> {
  const reference = object.reference ? { _ReferenceId: object.reference } : {};
  return { ...object.identity?.(), ...values, ...reference };
}

function wireError(thrown: unknown, index: number): WireReply["Error"] {
  const known = thrown instanceof OfficeError ? thrown : undefined;
  return {
    Code: known?.code ?? "GeneralException",
    Message: thrown instanceof Error ? thrown.message : String(thrown),
    Location: known?.location ?? "",
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}
