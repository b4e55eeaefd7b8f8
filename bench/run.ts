import distFirst from "../tests/set-up/dist-before-tests";
import { OURS } from "./candidates";
import { measureEvaluations } from "./evaluations";
import { type Time, measureLoading } from "./loading";
import { measurePages } from "./pages";
import { SHAPES } from "./rows";
import { runShipped } from "./shipped";

const count = (n: number) =>
  n >= 1e6 ? `${(n / 1e6).toFixed(2)}M` : n >= 1e3 ? `${(n / 1e3).toFixed(1)}k` : n.toFixed(0);
const mean = (xs: number[]) => Math.exp(xs.reduce((sum, x) => sum + Math.log(x), 0) / xs.length);

const rates = await measureEvaluations();
const ours = rates.find((r) => r.name === OURS)!;
console.log("evaluations a second of processor time (best of 7 rounds in turns)");
console.log(
  [
    "candidate".padEnd(24),
    ...SHAPES.map((s) => s.padStart(12)),
    "the code is".padStart(18),
    "rows that differ".padStart(18),
  ].join(""),
);
for (const r of rates) {
  const factor = mean(SHAPES.map((s) => ours.of[s] / r.of[s]));
  const words =
    r === ours
      ? "-"
      : factor >= 1
        ? `${factor.toFixed(1)}x as fast`
        : `${(1 / factor).toFixed(1)}x slower`;
  console.log(
    [
      r.name.padEnd(24),
      ...SHAPES.map((s) => count(r.of[s]).padStart(12)),
      words.padStart(18),
      String(r.differs).padStart(18),
    ].join(""),
  );
}

distFirst();
// a checkout of an older main with its own dist/ (npm ci && npm run build there), to compare with in the same run
const { BASELINE } = process.env;
const folders = ["dist", ...(BASELINE ? [`${BASELINE}/dist`] : [])];
const loadings = measureLoading(folders);
const ms = (time: number) => `${time.toFixed(0)} ms`.padStart(12);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`.padStart(12);
const line = (what: string, figures: readonly string[]) =>
  console.log(what.padEnd(50) + figures.join(""));
const lines = (what: string, times: readonly Time[]) => {
  line(
    what,
    times.map((time) => ms(time.ms)),
  );
  line(
    "  of processor time",
    times.map(({ cpu }) => `${cpu.toFixed(1)} ms`.padStart(12)),
  );
};
console.log("\nfunctions.js (median of 25 new processes, in turns)");
line("", ["this".padStart(12), ...(BASELINE ? ["baseline".padStart(12)] : [])]);
line(
  "size",
  loadings.map(({ size }) => kilobytes(size)),
);
line(
  "size, gzipped",
  loadings.map(({ gzipped }) => kilobytes(gzipped)),
);
lines(
  "from reading it to the first amount",
  loadings.map(({ firstAnswer }) => firstAnswer),
);

const pages = await measurePages(folders);
console.log(
  "\npages in Chromium (median of 7 new pages, in turns; answers are twelve to one page)",
);
line(
  "50,000 cells through Microsoft's runtime",
  pages.map(({ cells }) => ms(cells)),
);
lines(
  "the pane, until its first control is painted",
  pages.map(({ pane }) => pane),
);
lines(
  "the same over a link of 10 Mbit/s",
  pages.map(({ hosted }) => hosted),
);
lines(
  "the pane, until its first place answers",
  pages.map(({ place }) => place),
);
lines(
  "the workbench, until its grid takes keys",
  pages.map(({ workbench }) => workbench),
);
lines(
  "the same, opened before",
  pages.map(({ again }) => again),
);
line(
  "an answer, until all lines are new",
  pages.map(({ lines }) => ms(lines)),
);
line(
  "the longest task after an answer (0: below 50)",
  pages.map(({ blocked }) => ms(blocked)),
);

console.log("\nwhat fits over the whole rule book, in ms (a new process)");
runShipped("bench/what-fits.ts", ...(BASELINE ? [BASELINE] : []));

console.log("\npositions, in ms (a new process)");
runShipped("bench/positions.ts");

for (const folder of [".", ...(BASELINE ? [BASELINE] : [])]) {
  console.log(`\nPOLICY_AWARDS${folder === "." ? "" : ", baseline"} (a new process)`);
  runShipped("bench/award-table.ts", folder);
}
