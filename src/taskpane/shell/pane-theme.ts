import type { OfficeLook } from "../../workbook";
import type { themes } from "./themes";

export type ThemeName = keyof typeof themes;

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
