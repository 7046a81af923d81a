/** How long a place in the queue still takes, by how fast it came nearer so far. Pure. */
export type Sighting = { position: number; at: number };

/** A pace seen for less than this says little. */
const LEAST_SEEN_MS = 3_000;

/** The wait that is left, or null while the queue hasn't moved enough to tell. */
export function waitLeftMs(first: Sighting, now: Sighting): number | null {
  const moved = first.position - now.position;
  const elapsed = now.at - first.at;
  if (moved < 1 || elapsed < LEAST_SEEN_MS) return null;
  return Math.round((elapsed / moved) * now.position);
}
