/** What anybody may know of the place; see `queries.ts`. */
import { useQuery } from "@tanstack/react-query";
import { api, unwrap } from "./queries.ts";

const EVERY_MS = 60_000;

export function useSite() {
  return useQuery({
    queryKey: ["site"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/site", { signal })),
    staleTime: EVERY_MS,
    refetchInterval: EVERY_MS,
  });
}
