/** What admins ask the server for; see `queries.ts`. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorFrom } from "./errors.ts";
import { api, given, keys, unwrap } from "./queries.ts";
import type { ManagedUser } from "./types.ts";

/** Queues and workers, as they are now. */
export function useAdminOverview() {
  return useQuery({
    queryKey: [...keys.admin, "overview"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/admin/overview", { signal })),
    refetchInterval: 5_000,
  });
}

export function useFailures(cursor: string | undefined) {
  return useQuery({
    queryKey: [...keys.admin, "failures", cursor],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/admin/failures", { params: { query: given({ cursor, limit: "20" }) }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useUsers(q: string, cursor: string | undefined) {
  return useQuery({
    queryKey: [...keys.admin, "users", q, cursor],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/admin/users", { params: { query: given({ q, cursor, limit: "20" }) }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useManagedLanguages() {
  return useQuery({
    queryKey: [...keys.admin, "languages"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/admin/languages", { signal })),
  });
}

export function useEditUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; role?: ManagedUser["role"]; banned?: boolean }) =>
      unwrap(api.PATCH("/api/v1/admin/users/{id}", { params: { path: { id } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: [...keys.admin, "users"] }),
  });
}

export function useEditLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      unwrap(api.PATCH("/api/v1/admin/languages/{id}", { params: { path: { id } }, body: { enabled } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [...keys.admin, "languages"] });
      void client.invalidateQueries({ queryKey: keys.languages });
    },
  });
}

/** Lets a worker take no more work, or take it again. */
export function useDrainWorker() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, draining }: { id: string; draining: boolean }) => {
      const path = "/api/v1/admin/workers/{id}";
      const { response, error } = await api.PATCH(path, { params: { path: { id } }, body: { draining } });
      if (!response.ok) throw errorFrom(response, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [...keys.admin, "overview"] }),
  });
}

export function useAudit(q: string, cursor: string | undefined) {
  return useQuery({
    queryKey: [...keys.admin, "audit", q, cursor],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/admin/audit", { params: { query: given({ q, cursor, limit: "50" }) }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useRejudge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/v1/submissions/{id}/rejudge", { params: { path: { id } } })),
    onSettled: (_answer, _error, id) => {
      void client.invalidateQueries({ queryKey: keys.admin });
      void client.invalidateQueries({ queryKey: keys.submission(id) });
    },
  });
}
