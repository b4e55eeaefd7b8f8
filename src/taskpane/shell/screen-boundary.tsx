import { Button, makeStyles } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { PartMissing } from "./later-screen";
import type { PaneWords } from "./pane-words";
import { ScreenHeading } from "./screen-heading";

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
    return <Failed {...{ words, fault }} onAgain={this.again} onLeave={this.leave} />;
  }
}

const useStyles = makeStyles({
  failed: { display: "flex", flexDirection: "column", gap: "16px" },
  line: { margin: 0, overflowWrap: "anywhere" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

function Failed({
  words,
  fault,
  onAgain,
  onLeave,
}: {
  words: PaneWords;
  fault: Error;
  onAgain: () => void;
  onLeave: () => void;
}) {
  const styles = useStyles();
  const isMissing = fault instanceof PartMissing;
  return (
    <section role="alert" className={styles.failed}>
      <ScreenHeading>{words.failedTitle}</ScreenHeading>
      <p className={styles.line}>{isMissing ? words.screenMissing : words.failed}</p>
      {!isMissing && (
        <p className={styles.line}>
          <code>{fault.message}</code>
        </p>
      )}
      <div className={styles.row}>
        <Button appearance="primary" onClick={onAgain}>
          {words.tryAgain}
        </Button>
        <Button onClick={onLeave}>{words.back}</Button>
      </div>
    </section>
  );
}
