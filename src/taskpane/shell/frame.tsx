import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import {
  Activity,
  Suspense,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { FieldScope } from "../facts/field-id";
import { Header } from "./header";
import { levelsOver } from "./levels";
import { usePane, useShown } from "./pane-context";
import { PLACE_NAMES } from "./pane-state";
import { LayerScreen, PLACES } from "./places";
import { ScreenBoundary } from "./screen-boundary";
import { useWayBack } from "./use-way-back";

const useStyles = makeStyles({
  // no line of one character at the end of a text
  pane: {
    minHeight: "100vh",
    display: "flex",
    flexDirection: "column",
    textWrap: "pretty",
    // forced colours give a link without an address the colour of text
    "@media (forced-colors: active)": { "& .fui-Link": { color: "LinkText" } },
  },
  preview: { margin: "12px 16px 0" },
  levels: { flex: 1, display: "flex", flexDirection: "column" },
  // says at once what is in sight: what is hidden is drawn later
  whole: { display: "contents" },
  level: { flex: 1, padding: "16px", display: "flex", flexDirection: "column", gap: "16px" },
});

/** The header, the state of the connection, and below them a place or what was opened over it. */
export function Frame() {
  const styles = useStyles();
  const { words, hostKnown, inExcel } = usePane();
  return (
    <div className={styles.pane}>
      <Header />
      {hostKnown && !inExcel && (
        <MessageBar className={styles.preview} layout="multiline" intent="info">
          <MessageBarBody>
            <MessageBarTitle>{words.previewTitle}</MessageBarTitle>
            {words.preview}
          </MessageBarBody>
        </MessageBar>
      )}
      <Levels />
    </div>
  );
}

/** Places that were visited and layers that are open stay as they are while they are out of sight. */
function Levels() {
  const place = useShown((state) => state.place);
  const layers = useShown((state) => state.layers);
  const arrival = useShown((state) => state.arrival);
  const visited = useVisited(place);
  const { painted } = usePane();
  const body = useRef<HTMLDivElement>(null);
  const over = levelsOver(layers);
  const shown = over.at(-1)?.key ?? place;
  const settle = useWayBack(body, shown, [...visited, ...over.map(({ key }) => key)], arrival);
  return (
    <div ref={body} className={useStyles().levels}>
      {visited.map((name) => {
        const Screen = PLACES[name];
        return (
          <Level key={name} shown={shown === name} then={settle}>
            {painted || name === "company" ? <Screen /> : <Waiting />}
          </Level>
        );
      })}
      {over.map(({ key, layer }) => (
        <Level key={key} shown={shown === key} then={settle}>
          {painted ? <LayerScreen layer={layer} /> : <Waiting />}
        </Level>
      ))}
    </div>
  );
}

/** The places that were shown so far, in their order. */
function useVisited(place: keyof typeof PLACES) {
  const [visited, setVisited] = useState([place]);
  if (visited.includes(place)) return visited;
  const now = PLACE_NAMES.filter((name) => name === place || visited.includes(name));
  setVisited(now);
  return now;
}

/** `then` is called when what stands in it is drawn. */
function Level({
  shown,
  then,
  children,
}: {
  shown: boolean;
  then: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { words, dispatch } = usePane();
  return (
    <div className={styles.whole} data-shown={shown || undefined}>
      <Activity mode={shown ? "visible" : "hidden"}>
        <div className={styles.level}>
          <FieldScope value={useId()}>
            <ScreenBoundary words={words} onLeave={() => dispatch({ type: "went-back" })}>
              <Suspense fallback={<Waiting />}>
                {children}
                <Drawn then={then} />
              </Suspense>
            </ScreenBoundary>
          </FieldScope>
        </div>
      </Activity>
    </div>
  );
}

/** Stands in for a screen whose code is on its way. */
const Waiting = () => <p role="status">{usePane().words.screenComes}</p>;

/** Tells that what stands before it has been drawn. */
function Drawn({ then }: { then: () => void }) {
  useLayoutEffect(then);
  return null;
}
