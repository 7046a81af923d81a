/** What setters ask the server for; see `queries.ts`. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { errorFrom } from "./errors.ts";
import { api, keys, unwrap } from "./queries.ts";
import type { EditedProblem, SetterProblem } from "./types.ts";
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
