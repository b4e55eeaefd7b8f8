import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense, type ComponentType } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { laterScreen } from "../../../src/taskpane/shell/later-screen";
import { PANE } from "../../../src/taskpane/shell/pane-words";
import { ScreenBoundary } from "../../../src/taskpane/shell/screen-boundary";

afterEach(cleanup);

const words = PANE["zh-CN"];
const Ready = () => <h1>测算</h1>;

/** A screen whose code is asked for with `load`, in the frame's own boundary. */
async function show(load: () => Promise<ComponentType>) {
  // what React says of a fault that is shown
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const Screen = laterScreen(load);
  const onLeave = vi.fn();
  const framed = (
    <ScreenBoundary words={words} onLeave={onLeave}>
      <Suspense fallback={<p>{words.screenComes}</p>}>
        <Screen />
      </Suspense>
    </ScreenBoundary>
  );
  await act(async () => void render(framed));
  const user = userEvent.setup();
  const press = (name: string) => act(() => user.click(screen.getByRole("button", { name })));
  return { press, onLeave };
}

it("says that the screen is on its way, then shows it", async () => {
  let arrive: (part: ComponentType) => void = () => undefined;
  await show(() => new Promise((done) => (arrive = done)));
  expect(await screen.findByText("正在打开……")).toBeTruthy();
  await act(async () => arrive(Ready));
  expect(await screen.findByRole("heading", { name: "测算" })).toBeTruthy();
});

it("says that its code did not arrive, asks no further by itself, and shows it when it is tried again", async () => {
  const load = vi.fn<() => Promise<ComponentType>>();
  load.mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
  load.mockRejectedValueOnce(new Error("Loading chunk 7 failed"));
  load.mockResolvedValue(Ready);
  const { press } = await show(load);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("这一屏没有下载成功，您填写的内容还在。请检查网络后再试。");
  expect(alert.textContent).not.toContain("chunk");
  expect(load).toHaveBeenCalledTimes(1);
  await press("再试一次");
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
  await press("再试一次");
  expect(await screen.findByRole("heading", { name: "测算" })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a screen that was left is tried again when one comes back", async () => {
  const load = vi.fn<() => Promise<ComponentType>>();
  load.mockRejectedValueOnce(new Error("offline"));
  load.mockResolvedValue(Ready);
  const { press, onLeave } = await show(load);
  await press("返回");
  expect(onLeave).toHaveBeenCalledOnce();
  expect(await screen.findByRole("heading", { name: "测算" })).toBeTruthy();
});

it("a fault of the screen itself is told with its text", async () => {
  let broken = true;
  const Faulty = () => {
    if (broken) throw new Error("no such measure");
    return <Ready />;
  };
  const { press } = await show(() => Promise.resolve(Faulty));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("no such measure");
  broken = false;
  await press("再试一次");
  expect(await screen.findByRole("heading", { name: "测算" })).toBeTruthy();
});
