import { ApiError } from "../../api/errors.ts";
import { m } from "../../messages/index.ts";
import { RequestId } from "../../ui/Notice.tsx";

/** What went wrong, in the reader's language; the server's own words after it where they say more; the request to ask about. */
export function ErrorText({ error }: { error: unknown }) {
  if (!(error instanceof ApiError)) return <p>{m.common.pageBroke}</p>;
  return (
    <>
      {error.message !== error.title && <p>{error.message}</p>}
      {error.serverWords !== null && <p lang="en">{error.serverWords}</p>}
      <RequestId id={error.requestId} />
    </>
  );
}
