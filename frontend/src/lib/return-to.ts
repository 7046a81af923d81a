/**
 * The address to go back to after a sign-in. It comes out of the page's own address, so anybody may have written it: only a path
 * of this site is followed, never `//elsewhere` or `https://elsewhere`.
 */
export function safeReturnTo(value: string | undefined): string {
  if (!value?.startsWith("/") || value.startsWith("//") || value.includes("\\")) return "/problems";
  return value;
}
