import type { Cap, Choice } from "./choice";
import { maximize } from "./linear-program";

/**
 * What each of the chosen is paid when all stand together, in fen and in their order: as much as the caps allow. Caps
 * that lie apart or inside one another cut the last first, inner before outer; of caps that overlap otherwise the
 * largest sum is found by a linear programme and settled in whole fen.
 */
export function paidTogether({ amounts, caps }: Choice, chosen: readonly number[]): number[] {
  const full = chosen.map((item) => amounts[item]!);
  if (caps.every((cap) => isEnough(cap, amounts, chosen))) return full;
  const place = new Map(chosen.map((item, k) => [item, k]));
  const binding = caps
    .map(({ most, members }): Cap => ({
      most,
      members: members.flatMap((item) => place.get(item) ?? []).sort((a, b) => a - b),
    }))
    .sort((a, b) => a.members.length - b.members.length);
  return nest(binding) ? cutInside(full, binding) : cutAcross(full, binding);
}

/** Whether a cap leaves its members in full. */
function isEnough({ most, members }: Cap, amounts: readonly number[], chosen: readonly number[]) {
  let sum = 0;
  for (const item of members) if (chosen.includes(item)) sum += amounts[item]!;
  return sum <= most;
}

/** Whether of any two one lies inside the other, or they share nothing. Smaller ones come first. */
const nest = (caps: readonly Cap[]): boolean =>
  caps.every((inner, i) =>
    caps.slice(i + 1).every((outer) => {
      const shared = inner.members.filter((k) => outer.members.includes(k)).length;
      return shared === 0 || shared === inner.members.length;
    }),
  );

function cutInside(full: readonly number[], caps: readonly Cap[]): number[] {
  const paid = [...full];
  for (const { most, members } of caps) {
    let over = members.reduce((sum, k) => sum + paid[k]!, 0) - most;
    for (const k of [...members].reverse()) {
      const off = Math.min(paid[k]!, Math.max(0, over));
      paid[k] = paid[k]! - off;
      over -= off;
    }
  }
  return paid;
}

function cutAcross(full: readonly number[], caps: readonly Cap[]): number[] {
  const { x } = maximize({
    gains: Float64Array.from(full),
    rows: caps.map(({ most, members }) => ({
      at: members,
      weights: members.map((k) => full[k]!),
      limit: most,
    })),
  });
  const paid = full.map((amount, k) => Math.floor(amount * x[k]! + 1e-3));
  const room = ({ most, members }: Cap) => most - members.reduce((sum, k) => sum + paid[k]!, 0);
  for (const cap of caps)
    for (const k of [...cap.members].reverse())
      paid[k] = Math.max(0, paid[k]! + Math.min(0, room(cap)));
  full.forEach((amount, k) => {
    const free = caps.filter((cap) => cap.members.includes(k)).map(room);
    paid[k] = paid[k]! + Math.max(0, Math.min(amount - paid[k]!, ...free));
  });
  return paid;
}
