/**
 * Draws assets/icon-<size>.png from the two SVG files (the 16 px one has its own, on the pixel
 * grid). Run by hand after a change of the drawing: `npx tsx assets/render-icons.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { openBrowser } from "../tests/set-up/open-browser";

const sizes = [16, 32, 64, 80, 128];

const browser = await openBrowser();
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const drawing = readFileSync(size === 16 ? "assets/icon-small.svg" : "assets/icon.svg", "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(
      `assets/icon-${size}.png`,
      await page.screenshot({ omitBackground: true, type: "png" }),
    );
  }
} finally {
  await browser.close();
}
