import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { retryWhileTransient } from "./api/queries.ts";
import { startSession, subscribe } from "./api/session.ts";
import { startLanguage } from "./messages/index.ts";
import { router } from "./router.tsx";
import "./styles/tokens.css";
import "./styles/base.css";

const client = new QueryClient({
  defaultOptions: {
    // `always`: a browser that believes to be offline still reaches a judge on the same machine.
    queries: { ...retryWhileTransient, networkMode: "always", staleTime: 5_000, refetchOnWindowFocus: false },
    mutations: { networkMode: "always" },
  },
});

let reader: string | null = null;
subscribe((session) => {
  const now = session.state === "signed_in" ? session.user.id : null;
  // What one person may see is no answer for the next one.
  if (now !== reader) void client.resetQueries();
  reader = now;
});
startSession();

const host = document.getElementById("root");
if (!host) throw new Error("index.html has no #root");
await startLanguage();
createRoot(host).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
