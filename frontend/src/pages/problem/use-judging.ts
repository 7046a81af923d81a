import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { refreshAfterJudging, useCancelSubmission, useSubmission, useSubmit } from "../../api/queries.ts";
import type { Mode, NewSubmission } from "../../api/types.ts";
import type { ResultView } from "../../features/verdict/headline.ts";
import { randomKey } from "../../lib/random-key.ts";
import { remove, writeText } from "../../lib/storage.ts";

/** Where a guest's last run is kept: it is still there after a sign-in, whose account has it from then on. */
export const guestRunKey = (slug: string) => `guest-run:${slug}`;

/** Sends sources of one problem and follows the last of them to its end. `kept`: a run of before, if it can still be seen. */
export function useJudging(kept: string | null, onSignedOut: () => void) {
  const client = useQueryClient();
  const submit = useSubmit();
  const cancel = useCancelSubmission();
  const [id, setId] = useState(kept);
  const [sending, setSending] = useState<Mode | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  // State changes only with the next drawing; a double click is faster than that.
  const locked = useRef(false);
  const { data: submission, failureCount, error } = useSubmission(id);

  const done = submission?.status === "done" && submission.mode === "submit" ? submission.id : null;
  useEffect(() => {
    if (done !== null) refreshAfterJudging(client);
  }, [done, client]);

  const send = (body: NewSubmission & { mode: Mode }, guest: boolean) => {
    if (locked.current) return;
    locked.current = true;
    setSending(body.mode);
    setRefused(null);
    submit
      .mutateAsync({ body, key: randomKey(), guest })
      .then((answer) => {
        setId(answer.id);
        if (guest) writeText(guestRunKey(body.problem), answer.id);
        else remove(guestRunKey(body.problem));
      })
      .catch((cause: unknown) => {
        const failure = cause instanceof ApiError ? cause : new ApiError({ status: 0, title: String(cause) });
        if (failure.status === 401 || failure.code === "account_needed") onSignedOut();
        setRefused(failure);
      })
      .finally(() => {
        locked.current = false;
        setSending(null);
      });
  };

  // A run of before that is gone is not missed.
  const lost = error instanceof ApiError && !error.transient && id !== kept ? error : null;
  return {
    /** Shows why nothing was sent. */
    refuse: (title: string, detail: string) => setRefused(new ApiError({ status: 0, title, detail })),
    view: viewOf(sending, refused ?? lost),
    sending,
    send,
    cancel: () => id !== null && cancel.mutate(id),
  };

  function viewOf(mode: Mode | null, failure: ApiError | null): ResultView {
    if (mode !== null) return { state: "sending", mode };
    if (failure) return { state: "refused", error: failure };
    if (submission) return { state: "following", submission, lost: failureCount > 0 };
    return { state: "idle" };
  }
}
