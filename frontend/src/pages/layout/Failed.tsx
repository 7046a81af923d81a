import { ApiError } from "../../api/errors.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice, RequestId } from "../../ui/Notice.tsx";
import styles from "./Layout.module.css";

/** A page that could not be shown. It is loaded anew, for a part of it may have been replaced by a newer one on the server. */
export function Failed({ error }: { error: unknown }) {
  return (
    <div className={styles.failed}>
      <LoadFailed what="this page" error={error} onRetry={() => location.reload()} />
    </div>
  );
}

/** A part of a page that could not be loaded. */
export function LoadFailed({ what, error, onRetry }: { what: string; error: unknown; onRetry: () => void }) {
  const api = error instanceof ApiError ? error : null;
  return (
    <Notice tone="bad" title={`Could not show ${what}`}>
      <p>{api ? api.message : "Something in the page itself failed. Your drafts are kept."}</p>
      <RequestId id={api?.requestId ?? null} />
      <Button onClick={onRetry}>Try again</Button>
    </Notice>
  );
}
