/** One way to the API: adds the access token, renews it once on a 401, and turns every other answer into an `ApiError`. */
import { lostConnection } from "./errors.ts";
import { currentToken, refresh } from "./session.ts";

export async function authorizedFetch(request: Request): Promise<Response> {
  const token = await currentToken();
  // A request's body can be read once; the second try needs its own.
  const again = request.clone();
  const response = await send(request, token);
  if (response.status !== 401 || token === null) return response;
  const renewed = await refresh();
  return renewed === null ? response : send(again, renewed);
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token !== null) request.headers.set("authorization", `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw lostConnection(cause);
  }
}
