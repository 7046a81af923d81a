/**
 * What the browser keeps: drafts, the last language, sizes of panes. Storage may be full or forbidden; everything here then
 * goes on without it, since none of it may stop anybody from reading or submitting.
 */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** True when it was kept. */
export function writeText(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export function readNumber(key: string): number | null {
  const value = Number.parseFloat(readText(key) ?? "");
  return Number.isFinite(value) ? value : null;
}

export const draftKey = (slug: string, language: string) => `draft:${slug}:${language}`;

/** The kept source for one problem and language, or null. */
export function readDraft(slug: string, language: string): string | null {
  return readText(draftKey(slug, language));
}

export function writeDraft(slug: string, language: string, source: string): boolean {
  return writeText(draftKey(slug, language), source);
}

export function removeDraft(slug: string, language: string): void {
  remove(draftKey(slug, language));
}

/** The language last used on this problem, else the one last used anywhere. */
export function readLanguage(slug: string): string | null {
  return readText(`language:${slug}`) ?? readText("language");
}

export function writeLanguage(slug: string, language: string): void {
  writeText(`language:${slug}`, language);
  writeText("language", language);
}
