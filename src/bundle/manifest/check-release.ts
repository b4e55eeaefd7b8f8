import { createHash } from "node:crypto";

/** What went out last: its version and a digest of the functions' metadata in all languages. */
export interface Release {
  readonly version: string;
  readonly metadata: string;
}

/** One digest over the metadata in its languages, in the order in which they are given. */
export function digestMetadata(languages: readonly object[]): string {
  const hash = createHash("sha256");
  for (const metadata of languages) hash.update(JSON.stringify(metadata)).update("\0");
  return hash.digest("hex");
}

/**
 * A sentence when the functions' metadata changed since the last release without a higher version:
 * Excel keeps old metadata until the manifest's version grows, while the new script already runs.
 */
export function releaseProblem(last: Release, now: Release): string | undefined {
  if (compareVersions(now.version, last.version) > 0) return undefined;
  if (now.version !== last.version) return `version ${now.version} is below ${last.version}`;
  if (now.metadata === last.metadata) return undefined;
  return `the functions' metadata changed since ${last.version}: raise the version`;
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  const at = [0, 1, 2].find((place) => a?.[place] !== b?.[place]) ?? 0;
  return (a?.[at] ?? 0) - (b?.[at] ?? 0);
}
