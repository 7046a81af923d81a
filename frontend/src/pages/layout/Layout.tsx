import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { m, useLanguage } from "../../messages/index.ts";
import { Header } from "./Header.tsx";
import styles from "./Layout.module.css";

// A page without the notice is more than none.
const SiteNotice = lazy(() => import("./SiteNotice.tsx").catch(() => ({ default: () => null })));

/** The frame of every page. */
export function Layout() {
  const language = useLanguage();
  const [drawn, setDrawn] = useState(language);
  useEffect(() => setDrawn(language), [language]);
  // In another language everything is drawn anew, once what was there has ended and kept what it had: code being typed.
  return drawn === language ? <Frame /> : null;
}

function Frame() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);

  useEffect(() => {
    // A new page: the keyboard starts at its content, and a screen reader reads it. The first page keeps the browser's focus.
    if (seen.current !== path) main.current?.focus({ preventScroll: true });
    seen.current = path;
  }, [path]);

  return (
    <>
      <a className={styles.skip} href="#main">
        {m.layout.skip}
      </a>
      <Header />
      <Suspense>
        <SiteNotice />
      </Suspense>
      <main id="main" ref={main} className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
