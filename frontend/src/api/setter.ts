/** What setters ask the server for; see `queries.ts`. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorFrom } from "./errors.ts";
import { backoffMs, isTransient, pollInterval, unchangedMs } from "./polling.ts";
import { api, keys, retryWhileTransient, unwrap } from "./queries.ts";
import type { EditedProblem, NewPreview, RejudgeScope, SetterProblem } from "./types.ts";
import { type Upload, uploadPackage } from "./upload.ts";

export type { Upload } from "./upload.ts";

/** Sends a package; `onProgress` hears how many bytes are out. */
export function useUploadPackage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ upload, ...watch }: { upload: Upload; onProgress: (bytes: number) => void; signal: AbortSignal }) =>
      uploadPackage(upload, watch),
    onSuccess: (_report, { upload }) => {
      if (upload.problem !== null) void client.invalidateQueries({ queryKey: keys.setter(upload.problem) });
    },
  });
}

/** The matrix of an import by test; asked for anew when `judged` has grown. */
export function useImportTests(id: string, judged: number) {
  return useQuery({
    queryKey: [...keys.import(id), "tests", judged],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/imports/{id}/tests", { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** A problem as its setter sees it, with the tag that a change of it must name. */
export type Seen = { problem: SetterProblem; tag: string };

export function useSetterProblem(slug: string) {
  return useQuery({
    queryKey: [...keys.setter(slug), "view"],
    queryFn: async ({ signal }): Promise<Seen> => {
      const asked = await api.GET("/api/v1/problems/{slug}/setter", { params: { path: { slug } }, signal });
      if (asked.data === undefined) throw errorFrom(asked.response, asked.error);
      return { problem: asked.data, tag: asked.response.headers.get("etag") ?? "*" };
    },
  });
}

/** Changes a problem that was seen under `tag`; 412 if somebody else was faster. */
export function useEditProblem(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, body }: { tag: string; body: EditedProblem }) =>
      unwrap(api.PATCH("/api/v1/problems/{slug}", { params: { path: { slug }, header: { "If-Match": tag } }, body })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.setter(slug) });
      void client.invalidateQueries({ queryKey: keys.problem(slug) });
      void client.invalidateQueries({ queryKey: keys.problems });
    },
  });
}

export function useProblemTests(slug: string, cursor: string | undefined) {
  return useQuery({
    queryKey: [...keys.setter(slug), "tests", cursor],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/problems/{slug}/tests", {
          params: { path: { slug }, query: { limit: "100", ...(cursor ? { cursor } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useVersions(slug: string) {
  return useQuery({
    queryKey: [...keys.setter(slug), "versions"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/problems/{slug}/versions", { params: { path: { slug }, query: { limit: "100" } }, signal }),
      ),
  });
}

/** What differs between two versions; asked for when both are chosen. */
export function useDifference(slug: string, from: number | null, to: number | null) {
  return useQuery({
    queryKey: [...keys.setter(slug), "difference", from, to],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/problems/{slug}/difference", {
          params: { path: { slug }, query: { from: String(from), to: String(to) } },
          signal,
        }),
      ),
    enabled: from !== null && to !== null,
  });
}

/** The current package as a file, fetched with the session's token. */
export function useExportPackage(slug: string) {
  return useMutation({
    mutationFn: async (): Promise<Blob> => {
      const { data, error, response } = await api.GET("/api/v1/problems/{slug}/package", {
        params: { path: { slug } },
        parseAs: "blob",
      });
      if (data === undefined) throw errorFrom(response, error);
      return data;
    },
  });
}

/** A problem's rejudges, newest first. */
export function useRejudges(slug: string) {
  return useQuery({
    queryKey: [...keys.setter(slug), "rejudges"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/problems/{slug}/rejudges", { params: { path: { slug }, query: { limit: "10" } }, signal }),
      ),
  });
}

/** One rejudge, asked for again while its copies are judged. */
export function useRejudge(slug: string, id: string) {
  return useQuery({
    queryKey: [...keys.setter(slug), "rejudge", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/rejudges/{id}", { params: { path: { id } }, signal })),
    refetchInterval: (query) =>
      pollInterval(query.state.data?.poll_after_ms, document.hidden, unchangedMs(query.state.data, performance.now())),
    retry: (_failures, error) => isTransient(error),
    retryDelay: backoffMs,
  });
}

/** The submissions that it changes; asked for anew when `judged` has grown. */
export function useRejudgeChanges(slug: string, id: string, judged: number) {
  return useQuery({
    queryKey: [...keys.setter(slug), "rejudge", id, "changes", judged],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/rejudges/{id}/changes", { params: { path: { id }, query: { limit: "100" } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useBeginRejudge(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ scope, key }: { scope: RejudgeScope; key: string }) =>
      unwrap(
        api.POST("/api/v1/problems/{slug}/rejudges", {
          params: { path: { slug }, header: { "Idempotency-Key": key } },
          body: { scope },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.setter(slug) }),
  });
}

/** Applies a rejudge, or drops it. */
export function useEndRejudge(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, apply }: { id: string; apply: boolean }) => {
      const params = { path: { id } };
      return unwrap(
        apply
          ? api.POST("/api/v1/rejudges/{id}/apply", { params })
          : api.POST("/api/v1/rejudges/{id}/drop", { params }),
      );
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.setter(slug) });
      void client.invalidateQueries({ queryKey: keys.submissions });
      void client.invalidateQueries({ queryKey: keys.problems });
    },
  });
}

/** A statement as solvers would see it. What was shown before stays until the next one is there. */
export function usePreview(body: NewPreview, enabled: boolean) {
  return useQuery({
    queryKey: ["preview", body],
    queryFn: ({ signal }) => unwrap(api.POST("/api/v1/statements/preview", { body, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    enabled,
    ...retryWhileTransient,
  });
}
