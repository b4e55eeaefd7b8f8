import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { OfficeLook } from "../../workbook";

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

const fonts = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
};

export type ThemeName = "light" | "dark" | "contrast";

export const themes: Readonly<Record<ThemeName, Theme>> = {
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

/** Office's contrast themes are pure black or white grounds with pure colours. */
const isPure = (colour: string | undefined) =>
  colour !== undefined && /^#?(00|ff){3}$/i.test(colour);

/** Office's own theme where it says one, else what the system prefers. */
export function themeFor(look: OfficeLook, systemIsDark: boolean): ThemeName {
  const { background, foreground, dark } = look;
  const black = /^#?0{6}$/.test(background ?? "");
  if (black && isPure(foreground)) return "contrast";
  if (dark !== undefined) return dark ? "dark" : "light";
  if (background) return lightness(background) < 128 ? "dark" : "light";
  return systemIsDark ? "dark" : "light";
}

function lightness(colour: string): number {
  const parts = [1, 3, 5].map((at) =>
    Number.parseInt(colour.padStart(7, "#").slice(at, at + 2), 16),
  );
  const [red = 255, green = 255, blue = 255] = parts;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
