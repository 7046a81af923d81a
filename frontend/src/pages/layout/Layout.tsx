import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { m, useLanguage } from "../../messages/index.ts";
import { Header } from "./Header.tsx";
import styles from "./Layout.module.css";

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
      <main id="main" ref={main} className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
