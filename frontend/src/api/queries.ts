/**
 * What the pages ask the server for: keys, calls and rhythm. What setters ask for is in `setter.ts`, an upload in `upload.ts`. No other
 * file knows a path of the API or a query key.
 */
import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import createClient from "openapi-fetch";
import { authorizedFetch } from "./client.ts";
import { errorFrom } from "./errors.ts";
import { backoffMs, isTransient, pollInterval, unchangedMs } from "./polling.ts";
import type { paths } from "./schema.gen.ts";
import type { NewDraft, NewSubmission, ServerDraft, Submission } from "./types.ts";

export const api = createClient<paths>({ fetch: authorizedFetch });

export type ProblemFilters = {
  q?: string | undefined;
  difficulty?: string | undefined;
  tag?: string | undefined;
  status?: string | undefined;
  sort?: string | undefined;
  cursor?: string | undefined;
};
export type SubmissionFilters = {
  problem?: string | undefined;
  username?: string | undefined;
  verdict?: string | undefined;
  language?: string | undefined;
  mode?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

export const keys = {
  languages: ["languages"] as const,
  problems: ["problems"] as const,
  problem: (slug: string) => ["problem", slug] as const,
  submissions: ["submissions"] as const,
  submission: (id: string) => ["submission", id] as const,
  profile: (name: string) => ["profile", name] as const,
  distribution: (id: string) => ["distribution", id] as const,
  admin: ["admin"] as const,
  tokens: ["tokens"] as const,
  share: (id: string) => ["share", id] as const,
  shared: (key: string) => ["shared", key] as const,
  import: (id: string) => ["import", id] as const,
  setter: (slug: string) => ["setter", slug] as const,
};

/** Nothing a visitor asks for is refused by being asked again, so reading goes on until the server says no. */
export const retryWhileTransient = {
  retry: (failures: number, error: Error) => isTransient(error) && failures < 5,
  retryDelay: (failures: number, error: Error) => backoffMs(failures, error),
};

export async function unwrap<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw errorFrom(response, error);
  return data;
}

export function useLanguages() {
  return useQuery({
    queryKey: keys.languages,
    queryFn: async ({ signal }) => (await unwrap(api.GET("/api/v1/languages", { signal }))).items,
    staleTime: 5 * 60_000,
  });
}

/** A language's name by its id; the id itself until the names are known. */
export function useLanguageName(): (id: string) => string {
  const { data } = useLanguages();
  return (id) => data?.find((language) => language.id === id)?.name ?? id;
}

export function useProblems(filters: ProblemFilters) {
  return useQuery({
    queryKey: [...keys.problems, filters],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/problems", { params: { query: { ...given(filters), limit: "50" } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useProblem(slug: string) {
  return useQuery({
    queryKey: keys.problem(slug),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/problems/{slug}", { params: { path: { slug } }, signal })),
    staleTime: 60_000,
  });
}

/** The problem with its statement in another language; the one before stays while it is fetched. */
export function useProblemIn(slug: string, language: string | null) {
  return useQuery({
    queryKey: [...keys.problem(slug), language],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/problems/{slug}", {
          params: { path: { slug }, query: language === null ? {} : { language } },
          signal,
        }),
      ),
    enabled: language !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** A file of the API's that is no JSON: a statement's document, what a problem gives to its solvers. */
export async function fetchFile(address: string, signal?: AbortSignal): Promise<Blob> {
  const response = await authorizedFetch(new Request(address, signal ? { signal } : {}));
  if (!response.ok) throw errorFrom(response, undefined);
  return response.blob();
}

/** A statement that is a document, from the address that the problem names. */
export function useStatementDocument(address: string) {
  return useQuery({
    queryKey: ["document", address],
    queryFn: ({ signal }) => fetchFile(address, signal),
    staleTime: 60_000,
  });
}

export function useSubmissions(filters: SubmissionFilters, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.submissions, filters],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/submissions", { params: { query: given(filters) }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function nextPoll(answer: { poll_after_ms: number | null } | undefined): number | false {
  return pollInterval(answer?.poll_after_ms, document.hidden, unchangedMs(answer, performance.now()));
}

/**
 * One submission, asked for again as the server suggests until it is done. A lost connection is tried for ever with back-off;
 * `failureCount` of the answer is above 0 in the meantime.
 */
function submissionQuery(id: string) {
  return queryOptions({
    queryKey: keys.submission(id),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/submissions/{id}", { params: { path: { id } }, signal })),
    refetchInterval: (query) => nextPoll(query.state.data),
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: (query) => query.state.data?.status !== "done",
    retry: (_failures, error) => isTransient(error),
    retryDelay: backoffMs,
    staleTime: (query) => (query.state.data?.status === "done" ? 30_000 : 0),
  });
}

type Sending = { body: NewSubmission; key: string; guest: boolean };

export function useSubmission(id: string | null) {
  return useQuery({ ...submissionQuery(id ?? ""), enabled: id !== null });
}

/** Sends a source; as a guest without an account. `key` makes it one submission however often it is sent. */
export function useSubmit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, key, guest }: Sending): Promise<Submission> =>
      guest
        ? (await import("./guest.ts")).runAsGuest(body, key)
        : unwrap(api.POST("/api/v1/submissions", { body, params: { header: { "Idempotency-Key": key } } })),
    // The key makes a second try harmless, so a lost answer costs nothing.
    retry: (failures, error) => isTransient(error) && failures < 3,
    retryDelay: backoffMs,
    onSuccess: (submission) => {
      client.setQueryData(keys.submission(submission.id), submission);
    },
  });
}

export function useCancelSubmission() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/api/v1/submissions/{id}/cancel", { params: { path: { id } } })),
    onSettled: (_answer, _error, id) => client.invalidateQueries({ queryKey: keys.submission(id) }),
  });
}

/** What a finished submission may have changed: the lists, and the mark beside the problem. */
export function refreshAfterJudging(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: keys.submissions });
  void client.invalidateQueries({ queryKey: keys.problems });
}

export function useImport(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.import(id),
    queryFn: async ({ signal }) => {
      const report = await unwrap(api.GET("/api/v1/imports/{id}", { params: { path: { id } }, signal }));
      if (report.status === "done") void client.invalidateQueries({ queryKey: keys.problems });
      return report;
    },
    refetchInterval: (query) => nextPoll(query.state.data),
    refetchIntervalInBackground: true,
    retry: (_failures, error) => isTransient(error),
    retryDelay: backoffMs,
  });
}

/** The account's copy of a draft. Asked for by the editor itself, which knows when it matters. */
export function fetchDraft(slug: string, language: string): Promise<ServerDraft> {
  return unwrap(api.GET("/api/v1/me/drafts/{problem}", { params: { path: { problem: slug }, query: { language } } }));
}

export function putDraft(slug: string, body: NewDraft): Promise<ServerDraft> {
  return unwrap(api.PUT("/api/v1/me/drafts/{problem}", { params: { path: { problem: slug } }, body }));
}

/** The filters that are set; an empty one means any. */
export function given<T extends Record<string, string | number | undefined>>(
  filters: T,
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string | number] => !!entry[1]));
}
