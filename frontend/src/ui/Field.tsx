import { type ComponentProps, useId } from "react";
import styles from "./Field.module.css";

type Props = Omit<ComponentProps<"input">, "className" | "id"> & {
  label: string;
  hint?: string;
  error?: string | undefined;
};

/** One labelled line of input; its error is tied to it and read with it. */
export function Field({ label, hint, error, ...input }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.control}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={described || undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

type SelectProps = Omit<ComponentProps<"select">, "className"> & { label: string };

/** A choice whose label is for screen readers; the first option says what it is about. */
export function Select({ label, children, ...rest }: SelectProps) {
  return (
    <select {...rest} aria-label={label} className={styles.select}>
      {children}
    </select>
  );
}
