import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { refreshAfterJudging, useCancelSubmission, useSubmission, useSubmit } from "../../api/queries.ts";
import type { Mode, NewSubmission } from "../../api/types.ts";
import type { ResultView } from "../../features/verdict/headline.ts";
import { randomKey } from "../../lib/random-key.ts";

/** Sends sources of one problem and follows the last of them to its end. */
export function useJudging(onSignedOut: () => void) {
  const client = useQueryClient();
  const submit = useSubmit();
  const cancel = useCancelSubmission();
  const [id, setId] = useState<string | null>(null);
  const [sending, setSending] = useState<Mode | null>(null);
  const [refused, setRefused] = useState<ApiError | null>(null);
  // State changes only with the next drawing; a double click is faster than that.
  const locked = useRef(false);
  const { data: submission, failureCount, error } = useSubmission(id);

  const done = submission?.status === "done" && submission.mode === "submit" ? submission.id : null;
  useEffect(() => {
    if (done !== null) refreshAfterJudging(client);
  }, [done, client]);

  const send = (body: NewSubmission & { mode: Mode }) => {
    if (locked.current) return;
    locked.current = true;
    setSending(body.mode);
    setRefused(null);
    submit
      .mutateAsync({ body, key: randomKey() })
      .then((answer) => setId(answer.id))
      .catch((cause: unknown) => {
        const failure = cause instanceof ApiError ? cause : new ApiError({ status: 0, title: String(cause) });
        if (failure.status === 401) onSignedOut();
        setRefused(failure);
      })
      .finally(() => {
        locked.current = false;
        setSending(null);
      });
  };

  return {
    /** Shows why nothing was sent. */
    refuse: (title: string, detail: string) => setRefused(new ApiError({ status: 0, title, detail })),
    view: viewOf(sending, refused ?? (error instanceof ApiError && !error.transient ? error : null)),
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
