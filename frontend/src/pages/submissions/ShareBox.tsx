import { useSetShare, useShare } from "../../api/more.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Submissions.module.css";

/** The link by which others may read this submission; for its author. */
export function ShareBox({ id }: { id: string }) {
  const share = useShare(id);
  const change = useSetShare(id);
  if (!share.data) return null;
  const { key } = share.data;
  if (key === null) {
    return (
      <div>
        <Button onClick={() => change.mutate(true)} busy={change.isPending}>
          {more.submissions.share}
        </Button>
      </div>
    );
  }
  const link = `${location.origin}/shared/${key}`;
  return (
    <Notice title={more.submissions.shared}>
      <p>
        <a href={link} className={styles.link}>
          {link}
        </a>
      </p>
      <div className={styles.buttons}>
        <CopyButton text={link} what={more.submissions.theLink} />
        <Button onClick={() => change.mutate(false)} busy={change.isPending}>
          {more.submissions.unshare}
        </Button>
      </div>
    </Notice>
  );
}
