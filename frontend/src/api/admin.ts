/** What admins ask the server for; see `queries.ts`. */
import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ApiError, errorFrom } from "./errors.ts";
import { api, given, keys, unwrap } from "./queries.ts";
import type { ManagedUser, Settings, SettingsChange } from "./types.ts";

/** After a change: what shows it, and the list of changes. */
function changed(client: QueryClient, ...where: string[]): Promise<unknown> {
  const parts = ["audit", ...where];
  return Promise.all(parts.map((part) => client.invalidateQueries({ queryKey: [...keys.admin, part] })));
}

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
    onSettled: () => changed(client, "users"),
  });
}

export function useEditLanguage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      unwrap(api.PATCH("/api/v1/admin/languages/{id}", { params: { path: { id } }, body: { enabled } })),
    onSettled: () => {
      void changed(client, "languages");
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
    onSettled: () => changed(client, "overview"),
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

/** What the service runs with. */
export function useSettings() {
  return useQuery({
    queryKey: [...keys.admin, "settings"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/admin/settings", { signal })),
  });
}

export function useEditSettings() {
  const client = useQueryClient();
  return useMutation<Settings, ApiError, SettingsChange>({
    mutationFn: (body) => unwrap(api.PATCH("/api/v1/admin/settings", { body })),
    onSuccess: (settings) => {
      client.setQueryData([...keys.admin, "settings"], settings);
      void client.invalidateQueries({ queryKey: ["site"] });
      void changed(client);
    },
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
