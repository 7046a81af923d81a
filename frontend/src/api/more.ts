/** What pages ask the server for that are fetched when they are opened; see `queries.ts`. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorFrom } from "./errors.ts";
import { api, keys, nextPoll, unwrap } from "./queries.ts";
import type { Scope } from "./types.ts";

export function useProfile(username: string) {
  return useQuery({
    queryKey: keys.profile(username),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/users/{username}", { params: { path: { username } }, signal })),
  });
}

export function useDistribution(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.distribution(id),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/submissions/{id}/distribution", { params: { path: { id } }, signal })),
    enabled,
    staleTime: 60_000,
  });
}

/** Whether the reader's own submission is shared. */
export function useShare(id: string) {
  return useQuery({
    queryKey: keys.share(id),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/submissions/{id}/share", { params: { path: { id } }, signal })),
  });
}

export function useSetShare(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (shared: boolean) => {
      const params = { path: { id } };
      const { response, error } = shared
        ? await api.POST("/api/v1/submissions/{id}/share", { params })
        : await api.DELETE("/api/v1/submissions/{id}/share", { params });
      if (!response.ok) throw errorFrom(response, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.share(id) }),
  });
}

export function useShared(key: string) {
  return useQuery({
    queryKey: keys.shared(key),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/shared/{key}", { params: { path: { key } }, signal })),
    refetchInterval: (query) => nextPoll(query.state.data),
  });
}

export function useTokens() {
  return useQuery({
    queryKey: keys.tokens,
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/me/tokens", { params: { query: { limit: "100" } }, signal })),
  });
}

export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; scopes: Scope[] }) => unwrap(api.POST("/api/v1/me/tokens", { body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}

export function useRemoveToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      const { response, error } = await api.DELETE("/api/v1/me/tokens/{id}", { params: { path: { id } } });
      if (!response.ok) throw errorFrom(response, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}
