import { type ComponentProps, useId } from "react";
import styles from "./Field.module.css";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "id"> & { label: string; hint?: string };

/** Several labelled lines of input. */
export function TextArea({ label, hint, ...input }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...input}
        id={id}
        className={`${styles.control} ${styles.area}`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
