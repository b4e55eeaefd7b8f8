import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { PaneWords } from "./pane-words";

interface Props {
  readonly words: PaneWords;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault of one screen from emptying the pane: says so, and leads out. */
export class ScreenBoundary extends Component<Props, { fault?: Error }> {
  override state: { fault?: Error } = {};

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { words, onLeave, children } = this.props;
    const { fault } = this.state;
    if (!fault) return children;
    return (
      <section role="alert">
        <h1>{words.failedTitle}</h1>
        <p>{words.failed}</p>
        <p>
          <code>{fault.message}</code>
        </p>
        <Button onClick={onLeave}>{words.startAgain}</Button>
      </section>
    );
  }
}
