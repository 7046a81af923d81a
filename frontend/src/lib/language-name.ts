import { language as pageLanguage } from "../messages/index.ts";

/** A language's name in the page's language; its code where the browser knows none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([pageLanguage], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
