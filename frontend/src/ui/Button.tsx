import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";

type Look = "plain" | "primary" | "quiet";

type Props = Omit<ComponentProps<"button">, "disabled" | "className"> & {
  look?: Look;
  /** Only an icon inside: the accessible name comes from `aria-label`. */
  icon?: boolean;
  /** Working: shows that, and takes no further click. */
  busy?: boolean;
  /** Why it can't be used now. It stays reachable by keyboard, so that the reason can be read. */
  disabledReason?: string | undefined;
  children: ReactNode;
};

export function Button({ look = "plain", icon = false, busy = false, disabledReason, onClick, ...rest }: Props) {
  const off = busy || disabledReason !== undefined;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, icon)}
      aria-disabled={off || undefined}
      title={disabledReason ?? rest.title}
      onClick={(event) => {
        // A submit button that is off must not send its form either.
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {rest.children}
    </button>
  );
}

/** For links that look like buttons. */
export function buttonClass(look: Look = "plain", icon = false): string {
  const looks: Record<Look, string | undefined> = { plain: "", primary: styles.primary, quiet: styles.quiet };
  return [styles.button, looks[look], icon ? styles.icon : ""].filter(Boolean).join(" ");
}
