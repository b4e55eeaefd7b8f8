import { use, type ComponentType } from "react";

/** How long a part that did not arrive counts as missing before it is asked for again, milliseconds. */
const AGAIN = 1_000;

/** A screen whose code is a part of its own: it is fetched when it is first shown, or before, when `come` is called. */
export type LaterScreen<Props> = ComponentType<Props> & { readonly come: () => Promise<unknown> };

/** The code of a screen did not arrive; once that is forgotten it is asked for when the screen is drawn again. */
export class PartMissing extends Error {
  constructor(
    cause: unknown,
    readonly forget: () => void,
  ) {
    super(String(cause), { cause });
  }
}

/**
 * Makes one of what `load` fetches. Once it is there it is drawn at once; before, what stands around it says so
 * (Suspense), and a part that does not arrive is a fault of the screen (PartMissing, for ScreenBoundary).
 */
export function laterScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LaterScreen<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const forget = () => (coming = undefined);
  const come = () => {
    if (!coming) {
      coming = load().then(
        (screen) => (here = screen),
        (cause: unknown) => {
          throw new PartMissing(cause, forget);
        },
      );
      coming.catch(() => setTimeout(forget, AGAIN));
    }
    return coming;
  };
  function Later(props: Props) {
    const Screen = here ?? use(come());
    return <Screen {...props} />;
  }
  return Object.assign(Later, { come });
}
