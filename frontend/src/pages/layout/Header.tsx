import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { signOut, useSession } from "../../api/session.ts";
import { SITE_NAME } from "../../lib/site.ts";
import { setContrast, setTheme, useContrast, useTheme } from "../../lib/theme.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Layout.module.css";

const places = [
  { to: "/problems", label: "Problems" },
  { to: "/submissions", label: "Submissions" },
  { to: "/languages", label: "Languages" },
] as const;

export function Header() {
  const session = useSession();
  return (
    <header className={styles.header}>
      <Link to="/problems" className={styles.brand} aria-label={SITE_NAME}>
        <img src="/favicon.svg" width={24} height={24} alt="" />
        <span>{SITE_NAME}</span>
      </Link>
      <nav className={styles.nav} aria-label="Main">
        {places.map(({ to, label }) => (
          <Link key={to} to={to} activeProps={{ "aria-current": "page" }}>
            {label}
          </Link>
        ))}
        {session.state === "signed_in" && session.user.role !== "solver" && (
          <Link to="/upload" activeProps={{ "aria-current": "page" }}>
            Upload
          </Link>
        )}
      </nav>
      <div className={styles.end}>
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
  return (
    <Button
      look="quiet"
      icon
      aria-label={`Use the ${next} theme`}
      title={`Use the ${next} theme`}
      onClick={() => setTheme(next)}
    >
      <Icon name={theme === "dark" ? "sun" : "moon"} />
    </Button>
  );
}

/** Stronger lines and words, on top of light or dark. */
function ContrastSwitch() {
  const high = useContrast();
  return (
    <button type="button" className={styles.item} aria-pressed={high} onClick={() => setContrast(!high)}>
      High contrast{high ? ": on" : ""}
    </button>
  );
}

function Doors() {
  const { href, pathname } = useLocation();
  const search = pathname.startsWith("/sign-") || pathname === "/problems" ? {} : { return_to: href };
  return (
    <>
      <Link to="/sign-in" search={search} className={buttonClass("quiet")}>
        Sign in
      </Link>
      <Link to="/sign-up" search={search} className={buttonClass("primary")}>
        Sign up
      </Link>
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
      <Button look="quiet" popoverTarget="main-menu" aria-label={user ? `Menu of ${user.username}` : "Menu"}>
        {user && <Icon name="user" />}
        {user && <span className={`${styles.user} ${styles["only-wide"]}`}>{user.username}</span>}
        <Icon name={user ? "chevron" : "menu"} size={user ? 12 : 16} />
      </Button>
      <div id="main-menu" ref={menu} popover="auto" className={styles.menu}>
        {user && (
          <p className={styles.who}>
            {user.username} · {user.role}
          </p>
        )}
        <ul>
          {places.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className={styles.item} onClick={close}>
                {label}
              </Link>
            </li>
          ))}
          {user && user.role !== "solver" && (
            <li>
              <Link to="/upload" className={styles.item} onClick={close}>
                Upload a problem
              </Link>
            </li>
          )}
          {user?.role === "admin" && (
            <li>
              <Link to="/admin" className={styles.item} onClick={close}>
                Admin
              </Link>
            </li>
          )}
          {user && (
            <li>
              <Link to="/u/$name" params={{ name: user.username }} className={styles.item} onClick={close}>
                Profile
              </Link>
            </li>
          )}
          <li>
            <a href="/docs" className={styles.item}>
              API
            </a>
          </li>
          <li>
            <ContrastSwitch />
          </li>
          {user && (
            <li>
              <button type="button" className={styles.item} onClick={leave}>
                Sign out
              </button>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}
