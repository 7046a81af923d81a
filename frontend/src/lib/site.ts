/** The name in the header and in window titles. */
export const SITE_NAME = "Code Judge";

/** A window's title: the page first, so that many tabs can be told apart. */
export function windowTitle(page: string): string {
  return `${page} · ${SITE_NAME}`;
}
