import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** The teal of the icon, from black to white. */
const brand: BrandVariants = {
  10: "#010506",
  20: "#06191e",
  30: "#082a33",
  40: "#083743",
  50: "#084553",
  60: "#085363",
  70: "#096175",
  80: "#0c7088",
  90: "#237e95",
  100: "#398da2",
  110: "#4e9baf",
  120: "#64aabc",
  130: "#7cb9c9",
  140: "#95c8d5",
  150: "#b0d7e1",
  160: "#cce7ee",
};

/** On a Mac the font of the system goes first: the Chinese one draws the quotation marks of English texts wide. */
const fonts = {
  fontFamilyBase:
    '"Segoe UI", -apple-system, "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
};

/**
 * What colours and sizes of Fluent are in each theme. The build writes the values out, and of them what something in the
 * pane names (src/bundle/themes-loader.mjs, unused-tokens.ts).
 */
export const themes: Readonly<Record<"light" | "dark" | "contrast", Theme>> = {
  light: { ...createLightTheme(brand), ...fonts },
  dark: {
    ...createDarkTheme(brand),
    ...fonts,
    // the ramp's own foregrounds are too dim on dark paper
    colorBrandForeground1: brand[130],
    colorBrandForegroundLink: brand[130],
    colorBrandForegroundLinkHover: brand[140],
    colorBrandForegroundLinkPressed: brand[120],
    colorBrandForegroundLinkSelected: brand[130],
    colorCompoundBrandForeground1: brand[130],
    colorCompoundBrandStroke: brand[130],
  },
  contrast: { ...teamsHighContrastTheme, ...fonts },
};
