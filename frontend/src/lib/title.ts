import { useEffect } from "react";
import { windowTitle } from "./site.ts";

/** Names the window after the page; `null` while the page doesn't know its name yet. */
export function useTitle(page: string | null): void {
  useEffect(() => {
    if (page !== null) document.title = windowTitle(page);
  }, [page]);
}
