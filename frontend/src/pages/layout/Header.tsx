import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { signOut, useSession } from "../../api/session.ts";
import { SITE_NAME } from "../../lib/site.ts";
import { setContrast, setTheme, useContrast, useTheme } from "../../lib/theme.ts";
import { chooseLanguage, language, languageNames, languages, m } from "../../messages/index.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Layout.module.css";

const places = [
  { to: "/problems", name: "problems" },
  { to: "/submissions", name: "submissions" },
  { to: "/languages", name: "languages" },
] as const;

export function Header() {
  const session = useSession();
  return (
    <header className={styles.header}>
      <Link to="/problems" className={styles.brand} aria-label={SITE_NAME}>
        <img src="/favicon.svg" width={24} height={24} alt="" />
        <span>{SITE_NAME}</span>
      </Link>
      <nav className={styles.nav} aria-label={m.layout.main}>
        {places.map(({ to, name }) => (
          <Link key={to} to={to} activeProps={{ "aria-current": "page" }}>
            {m.layout[name]}
          </Link>
        ))}
        {session.state === "signed_in" && session.user.role !== "solver" && (
          <Link to="/upload" activeProps={{ "aria-current": "page" }}>
            {m.layout.upload}
          </Link>
        )}
      </nav>
      <div className={styles.end}>
        <span className={styles["only-wide"]}>
          <LanguageSwitch />
        </span>
        <ThemeSwitch />
        {session.state === "anonymous" && <Doors />}
        <MainMenu />
      </div>
    </header>
  );
}

function ThemeSwitch() {
  const theme = useTheme();
  const next = theme === "dark" ? "light" : "dark";
  const words = next === "dark" ? m.layout.useDark : m.layout.useLight;
  return (
    <Button look="quiet" icon aria-label={words} title={words} onClick={() => setTheme(next)}>
      <Icon name={theme === "dark" ? "sun" : "moon"} />
    </Button>
  );
}

/** To the other language, by its own name, so that who can't read this one finds it. */
function LanguageSwitch() {
  const next = languages.find((one) => one !== language) ?? language;
  return (
    <Button look="quiet" lang={next} onClick={() => void chooseLanguage(next)}>
      {languageNames[next]}
    </Button>
  );
}

/** Stronger lines and words, on top of light or dark. */
function ContrastSwitch() {
  const high = useContrast();
  return (
    <button type="button" className={styles.item} aria-pressed={high} onClick={() => setContrast(!high)}>
      {high ? m.layout.highContrastOn : m.layout.highContrast}
    </button>
  );
}

function Doors() {
  const { href, pathname } = useLocation();
  const search = pathname.startsWith("/sign-") || pathname === "/problems" ? {} : { return_to: href };
  return (
    <>
      <Link to="/sign-in" search={search} className={buttonClass("quiet")}>
        {m.common.signIn}
      </Link>
      <span className={styles["only-wide"]}>
        <Link to="/sign-up" search={search} className={buttonClass("primary")}>
          {m.common.signUp}
        </Link>
      </span>
    </>
  );
}

/** The user's menu; on a phone it holds the places as well. The browser's own popover closes it on Escape or a click beside it. */
function MainMenu() {
  const session = useSession();
  const navigate = useNavigate();
  const menu = useRef<HTMLDivElement>(null);
  const user = session.state === "signed_in" ? session.user : null;
  const close = () => menu.current?.hidePopover();
  const leave = () => {
    close();
    void navigate({ to: "/problems" });
    void signOut();
  };
  return (
    <div className={user ? undefined : styles["only-narrow"]}>
      <Button look="quiet" popoverTarget="main-menu" aria-label={user ? m.layout.menuOf(user.username) : m.layout.menu}>
        {user && <Icon name="user" />}
        {user && <span className={`${styles.user} ${styles["only-wide"]}`}>{user.username}</span>}
        <Icon name={user ? "chevron" : "menu"} size={user ? 12 : 16} />
      </Button>
      <div id="main-menu" ref={menu} popover="auto" className={styles.menu}>
        {user && (
          <p className={styles.who}>
            {user.username} · {m.common.roles[user.role]}
          </p>
        )}
        <ul>
          {places.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} className={styles.item} onClick={close}>
                {m.layout[name]}
              </Link>
            </li>
          ))}
          {user && user.role !== "solver" && (
            <li>
              <Link to="/upload" className={styles.item} onClick={close}>
                {m.layout.uploadProblem}
              </Link>
            </li>
          )}
          {user?.role === "admin" && (
            <li>
              <Link to="/admin" className={styles.item} onClick={close}>
                {m.layout.admin}
              </Link>
            </li>
          )}
          {user && (
            <li>
              <Link to="/u/$name" params={{ name: user.username }} className={styles.item} onClick={close}>
                {m.layout.profile}
              </Link>
            </li>
          )}
          {user && (
            <li>
              <Link to="/tokens" className={styles.item} onClick={close}>
                {m.layout.tokens}
              </Link>
            </li>
          )}
          <li>
            <a href="/docs" className={styles.item}>
              {m.layout.api}
            </a>
          </li>
          {session.state === "anonymous" && (
            <li>
              <Link to="/sign-up" className={styles.item} onClick={close}>
                {m.common.signUp}
              </Link>
            </li>
          )}
          <li>
            <ContrastSwitch />
          </li>
          <li className={styles["only-narrow"]}>
            <LanguageSwitch />
          </li>
          {user && (
            <li>
              <button type="button" className={styles.item} onClick={leave}>
                {m.common.signOut}
              </button>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}
