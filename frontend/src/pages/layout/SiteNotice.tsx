import { useState } from "react";
import { useSite } from "../../api/site.ts";
import { readText, writeText } from "../../lib/storage.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./SiteNotice.module.css";

const KEY = "notice-hidden";

/** What those who run the place want everybody to read, until the reader has. Fetched after the page itself. */
export default function SiteNotice() {
  const notice = useSite().data?.notice ?? null;
  const [hidden, setHidden] = useState(() => readText(KEY));
  if (notice === null || notice === hidden) return null;
  return (
    <aside className={styles.notice} aria-label={more.auth.notice}>
      <p>{notice}</p>
      <Button
        look="quiet"
        onClick={() => {
          writeText(KEY, notice);
          setHidden(notice);
        }}
      >
        {more.auth.hideNotice}
      </Button>
    </aside>
  );
}
