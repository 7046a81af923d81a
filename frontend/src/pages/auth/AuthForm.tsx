import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { useSession } from "../../api/session.ts";
import { safeReturnTo } from "../../lib/return-to.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import styles from "./Auth.module.css";

type Props = {
  action: string;
  returnTo: string | undefined;
  /** Sends the form; throws an `ApiError`. */
  send: (form: FormData) => Promise<void>;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
};

/** A form that leads back to where its reader came from. */
export function AuthForm({ action, returnTo, send, children }: Props) {
  const router = useRouter();
  const session = useSession();
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (session.state === "signed_in") router.history.replace(safeReturnTo(returnTo));
  }, [session, router, returnTo]);

  const submit = (form: FormData) => {
    setBusy(true);
    setError(null);
    send(form)
      .catch((cause: unknown) => setError(cause instanceof ApiError ? cause : unexpected(cause)))
      .finally(() => setBusy(false));
  };
  const fields = error?.fields ?? [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit(new FormData(event.currentTarget));
      }}
    >
      {error && (
        <Notice tone="bad" title={error.status === 401 ? more.auth.wrong : error.title}>
          {error.status !== 401 && <ErrorText error={error} />}
        </Notice>
      )}
      {children((field) => {
        const wrong = fields.find((one) => one.field === field);
        return wrong && more.auth.said(wrong.message);
      })}
      <Button type="submit" look="primary" busy={busy}>
        {action}
      </Button>
    </form>
  );
}

function unexpected(cause: unknown): ApiError {
  return new ApiError({ status: 0, title: m.errors.page.title, detail: String(cause) });
}

/** A field of a form as text. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
