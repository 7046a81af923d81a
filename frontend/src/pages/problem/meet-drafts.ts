/** What to do when the text in the editor meets the account's copy of it. Pure. */
export type Mine = {
  mine: string;
  /** Something was typed that the account has not seen. */
  dirty: boolean;
  /** The account's version that this text came from; 0: none. */
  known: number;
};
export type Meeting = "same" | "mine-is-newer" | "take-theirs" | "ask";

export function meet({ mine, dirty, known }: Mine, server: { source: string | null; version: number }): Meeting {
  if (server.source === null) return "mine-is-newer";
  if (server.source === mine) return "same";
  if (!dirty) return "take-theirs";
  return server.version === known ? "mine-is-newer" : "ask";
}
