/** What Office.js puts on the wire at each context.sync(); as observed in version 1.1.110. */
export interface WireRequest {
  Actions: WireAction[];
  ObjectPaths: Record<string, WirePath>;
}

export const ActionType = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5 } as const;
export const PathType = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface WireArguments {
  Arguments?: unknown[];
  /** At the place of an argument that is itself an object: the id of its path. */
  ReferencedObjectPathIds?: (number | null)[];
}

export interface WireAction {
  Id: number;
  ActionType: number;
  ObjectPathId: number;
  Name?: string;
  ArgumentInfo?: WireArguments;
  QueryInfo?: { Select?: string[]; Expand?: string[] };
}

export interface WirePath {
  ObjectPathType: number;
  ParentObjectPathId?: number;
  Name?: string;
  ArgumentInfo?: WireArguments;
}

export interface WireResult {
  ActionId: number;
  /** null stands for an object that does not exist, or for "nothing". */
  Value: unknown;
}

export interface WireReply {
  Results: WireResult[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}
