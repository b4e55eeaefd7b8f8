import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { PartMissing } from "./later-screen";
import type { PaneWords } from "./pane-words";

interface Props {
  readonly words: PaneWords;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Keeps a fault of one screen from emptying the pane: says so, and leads on. */
export class ScreenBoundary extends Component<Props, { fault: Error | undefined }> {
  override state: { fault: Error | undefined } = { fault: undefined };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  /** Draws the screen once more; code that did not arrive is fetched once more. */
  again = () => {
    const { fault } = this.state;
    if (fault instanceof PartMissing) fault.forget();
    this.setState({ fault: undefined });
  };

  leave = () => {
    this.props.onLeave();
    // coming back to the place shows the screen, not the fault of then
    this.again();
  };

  override render() {
    const { words, children } = this.props;
    const { fault } = this.state;
    if (!fault) return children;
    const isMissing = fault instanceof PartMissing;
    return (
      <section role="alert">
        <h1>{words.failedTitle}</h1>
        <p>{isMissing ? words.screenMissing : words.failed}</p>
        {!isMissing && (
          <p>
            <code>{fault.message}</code>
          </p>
        )}
        <Button appearance="primary" onClick={this.again}>
          {words.tryAgain}
        </Button>{" "}
        <Button onClick={this.leave}>{words.back}</Button>
      </section>
    );
  }
}
