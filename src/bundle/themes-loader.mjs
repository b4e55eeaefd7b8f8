import { tsImport } from "tsx/esm/api";

/**
 * Webpack loader for the themes of the pane: what makes them stays here, their values go into the bundle, between marks
 * by which UnusedTokens finds them.
 */
export default async function themesLoader() {
  const { themes } = await tsImport(this.resourcePath, import.meta.url);
  const text = `@themes@${JSON.stringify(themes)}@themes@`;
  return `export const themes = JSON.parse(${JSON.stringify(text)}.slice(8, -8));`;
}
