import type { Layer } from "./pane-state";

/** A layer over a place, under a name that tells it from all others. */
export interface Level {
  readonly key: string;
  readonly layer: Layer;
}

/** What stands over the place, from the lowest to the one that is shown. */
export const levelsOver = (layers: readonly Layer[]): Level[] =>
  layers.map((layer, i) => ({ key: `${i} ${nameOf(layer)}`, layer }));

function nameOf(layer: Layer): string {
  if (layer.at === "measure") return `measure ${layer.id}`;
  return layer.at === "library" ? `library ${layer.code ?? ""}` : layer.at;
}
