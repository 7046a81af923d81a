import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ErrorText } from "./ErrorText.tsx";
import styles from "./Layout.module.css";

/** A page that could not be shown. It is loaded anew, for a part of it may have been replaced by a newer one on the server. */
export function Failed({ error }: { error: unknown }) {
  return (
    <div className={styles.failed}>
      <LoadFailed what={m.common.things.page} error={error} onRetry={() => location.reload()} />
    </div>
  );
}

/** A part of a page that could not be loaded. */
export function LoadFailed({ what, error, onRetry }: { what: string; error: unknown; onRetry: () => void }) {
  return (
    <Notice tone="bad" title={m.common.notShown(what)}>
      <ErrorText error={error} />
      <Button onClick={onRetry}>{m.common.tryAgain}</Button>
    </Notice>
  );
}
