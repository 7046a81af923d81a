/** A key that nobody else will think of. `crypto.randomUUID` is missing on plain http, so the bytes are asked for directly. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
