/** Refusals and failures, by the code that the server gives them. */
export const errors = {
  malformed: { title: "The request can't be read", text: "The server could not read what the page sent." },
  unauthorized: { title: "You are not signed in", text: "Sign in and try again." },
  forbidden: { title: "You may not do this", text: "Your account doesn't have the right for this." },
  registration_closed: {
    title: "Nobody can sign up here at the moment",
    text: "Ask who runs this place for an account.",
  },
  account_needed: { title: "This needs an account", text: "Sign in or sign up for it; your code stays in the editor." },
  guest_quota: {
    title: "No more runs without an account for now",
    text: "Sign in to go on at once, or come back in an hour. Your code stays in the editor.",
  },
  not_found: { title: "There is nothing here", text: "It was removed, or it isn't yours to see." },
  method_not_allowed: { title: "This address does not know that method", text: "The page and the server don't fit." },
  too_slow: { title: "The request took too long to arrive", text: "The connection is slow. Try again." },
  conflict: { title: "This is at odds with what is there already", text: "Load the page again to see what is there." },
  stale: {
    title: "Somebody else has changed this in the meantime",
    text: "Nothing was overwritten.",
  },
  too_large: { title: "This is too large", text: "Send less at once." },
  wrong_media_type: { title: "The body has the wrong media type", text: "The server doesn't take this kind of file." },
  not_acceptable: {
    title: "The request is well-formed, but not acceptable",
    text: "Something in it has to be changed first.",
  },
  too_many_requests: { title: "Too many requests", text: "Wait a moment and try again." },
  unavailable: { title: "The service is not available for the moment", text: "Try again in a moment." },
  internal: {
    title: "The service failed",
    text: "Something went wrong on our side. The request's id names it in our log.",
  },
  no_connection: {
    title: "No connection",
    text: "The server could not be reached. Check the connection and try again.",
  },
  page: { title: "Something failed", text: "Something in the page itself failed. Your drafts are kept." },
};
