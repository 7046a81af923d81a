import { useGuestRunsLeft } from "../../api/guest.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./GuestNote.module.css";

/** How much a reader without an account may still run; fetched after the first run. */
export default function GuestNote({ onSignIn }: { onSignIn: () => void }) {
  const left = useGuestRunsLeft();
  if (left === null) return null;
  return (
    <p className={styles.note}>
      {left > 0 ? more.auth.guestLeft(left) : more.auth.guestNone}{" "}
      <Button look="quiet" onClick={onSignIn}>
        {m.common.signIn}
      </Button>
    </p>
  );
}
