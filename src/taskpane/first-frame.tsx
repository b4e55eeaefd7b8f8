import {
  createDOMRenderer,
  RendererProvider,
  renderToStyleElements,
  type Theme,
} from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { bundledRuleBook } from "../rulebook";
import { LANGS, type Lang } from "../text";
import { hostFor } from "../workbook";
import { PaneApp } from "./shell/pane-app";
import { themes } from "./shell/themes";
import { themeFor, type ThemeName } from "./shell/pane-theme";

/** What stands in the page before the pane is there: in each language, and what it wears. */
export interface FirstFrame {
  readonly frames: readonly { readonly lang: Lang; readonly markup: string }[];
  readonly css: string;
}

/** Fluent puts the theme beside what wears it; here the sheet of the page has it. */
const THEME = /<style id="([^"]+)">.*?<\/style>/s;

/**
 * Draws the pane as it is first drawn, at build: the page shows it before React is there, which then takes its place.
 * Throws where it would need what the page's policy forbids.
 */
export function firstFrame(): FirstFrame {
  const renderer = createDOMRenderer(undefined);
  const frames = LANGS.map((lang) => {
    const whole = renderToStaticMarkup(
      <RendererProvider renderer={renderer} targetDocument={undefined}>
        <PaneApp
          book={bundledRuleBook()}
          port={hostFor(undefined)}
          hostKnown={false}
          painted={false}
          look={{}}
          lang={lang}
          today=""
        />
      </RendererProvider>,
    );
    const worn = THEME.exec(whole)?.[1];
    if (worn === undefined) throw new Error("the first frame wears no theme");
    const markup = whole.replace(THEME, "").replaceAll(worn, "first-frame");
    if (/ style=|<style|<script/.test(markup)) throw new Error("the first frame has inline styles");
    return { lang, markup };
  });
  const rules = renderToStyleElements(renderer).map(({ props }) => rulesOf(props as StyleProps));
  return { frames, css: themed(rules.join("\n")) };
}

interface StyleProps {
  readonly media?: string;
  readonly dangerouslySetInnerHTML: { readonly __html: string };
}

const rulesOf = ({ media, dangerouslySetInnerHTML: { __html: rules } }: StyleProps): string =>
  media ? `@media ${media}{${rules}}` : rules;

/** The rules, and before them what the tokens are that they name, in the theme that the pane takes where Office says nothing. */
function themed(rules: string): string {
  const named = new Set([...rules.matchAll(/var\(--(\w+)/g)].map(([, token]) => token));
  const worn = (name: ThemeName, over?: ThemeName): string => {
    const others = Object.entries(themes[name]).filter(
      ([token, value]) =>
        named.has(token) && value !== (over && themes[over][token as keyof Theme]),
    );
    return `.first-frame{${others.map(([token, value]) => `--${token}:${value};`).join("")}}`;
  };
  const [light, dark] = [themeFor({}, false), themeFor({}, true)];
  return [
    worn(light),
    `@media (prefers-color-scheme: dark) and (forced-colors: none){${worn(dark, light)}}`,
    `@media (prefers-color-scheme: dark) and (forced-colors: active){${worn("contrast", light)}}`,
    rules,
  ].join("\n");
}
