import { describe, expect, test } from "vitest";
import { Executor } from "../../../src/workbench/host/executor";
import type { HostObject } from "../../../src/workbench/host/host-object";
import type { WireAction, WireRequest } from "../../../src/workbench/host/wire";

const now = () => Promise.resolve();

function counter(): { root: HostObject; count: () => number } {
  let count = 0;
  const inner: HostObject = {
    kind: "Counter",
    read: { Count: () => count, Twice: () => count * 2 },
    write: { Count: (value: number) => void (count = value) },
    call: { Add: (step: number) => (count += step) },
  };
  return { root: { kind: "Workbook", read: { Counter: () => inner } }, count: () => count };
}

const PATHS: WireRequest["ObjectPaths"] = {
  1: { ObjectPathType: 1 },
  2: { ObjectPathType: 4, ParentObjectPathId: 1, Name: "Counter" },
  3: { ObjectPathType: 7 },
};

const request = (...Actions: WireAction[]): WireRequest => ({ Actions, ObjectPaths: PATHS });
const action = (Id: number, ActionType: number, rest: Partial<WireAction> = {}): WireAction => ({
  Id,
  ActionType,
  ObjectPathId: 2,
  ...rest,
});

describe("the executor", () => {
  test("sets, calls and queries in order", async () => {
    const { root } = counter();
    const reply = await new Executor(() => root, now, now).run(
      request(
        action(1, 4, { Name: "Count", ArgumentInfo: { Arguments: [5] } }),
        action(2, 3, { Name: "Add", ArgumentInfo: { Arguments: [2] } }),
        action(3, 2, { QueryInfo: { Select: ["count"] } }),
        action(4, 2),
      ),
    );
    expect(reply.Results.map(({ Value }) => Value)).toEqual([
      null,
      7,
      { Count: 7 },
      { Count: 7, Twice: 14 },
    ]);
    expect(reply.Error).toBeUndefined();
  });

  test("stops at the first error, which names the member and the action", async () => {
    const { root, count } = counter();
    const reply = await new Executor(() => root, now, now).run(
      request(
        action(1, 4, { Name: "Count", ArgumentInfo: { Arguments: [5] } }),
        action(2, 3, { Name: "Explode" }),
        action(3, 4, { Name: "Count", ArgumentInfo: { Arguments: [9] } }),
      ),
    );
    expect(reply.Error).toMatchObject({
      Code: "NotImplemented",
      Location: "Counter.Explode",
      ActionIndex: 1,
    });
    expect(reply.Results).toHaveLength(1);
    expect(count()).toBe(5);
  });

  test.each(["constructor", "toString", "__proto__"])("%s is not a member", async (Name) => {
    const { root } = counter();
    const reply = await new Executor(() => root, now, now).run(request(action(1, 3, { Name })));
    expect(reply.Error?.Code).toBe("NotImplemented");
  });

  test("whatever is asked of a null object gives nothing", async () => {
    const { root } = counter();
    const reply = await new Executor(() => root, now, now).run(
      request(action(1, 2, { ObjectPathId: 3 }), action(2, 3, { ObjectPathId: 3, Name: "Any" })),
    );
    expect(reply.Results.map(({ Value }) => Value)).toEqual([null, null]);
  });

  test("one request ends before the next begins", async () => {
    const { root } = counter();
    const order: string[] = [];
    const slow = async (): Promise<void> => {
      order.push("begin");
      await new Promise((done) => setTimeout(done, 5));
      order.push("end");
    };
    const executor = new Executor(() => root, slow, now);
    await Promise.all([executor.run(request(action(1, 2))), executor.run(request(action(1, 2)))]);
    expect(order.length).toBeGreaterThan(4);
    order.forEach((word, index) => expect(word).toBe(index % 2 ? "end" : "begin"));
  });
});
