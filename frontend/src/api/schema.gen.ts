// Written by hand until the served document exists; replaced by `npm run generate`.
import type * as T from "./types.ts";

type Ok<R, S extends number = 200> = { [K in S]: { headers: Record<string, unknown>; content: { "application/json": R } } };
type Get<R, Q = never, P = never> = {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  get: { parameters: { query?: Q; header?: never; path: P; cookie?: never }; requestBody?: never; responses: Ok<R> };
  put?: never; post?: never; delete?: never; options?: never; head?: never; patch?: never; trace?: never;
};
type List<R, Q> = {
  get: { parameters: { query?: Q; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: Ok<T.Page<R>> };
};
type Query = { [key: string]: string | number | undefined };
type Post<B, R, P = never> = {
  post: {
    parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: P; cookie?: never };
    requestBody: { content: B };
    responses: Ok<R, 202>;
  };
};
export interface paths {
  "/api/v1/languages": { get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: Ok<{ items: T.Language[] }> } };
  "/api/v1/problems": List<T.ProblemSummary, Query> & Post<{ "multipart/form-data": unknown }, T.ImportReport>;
  "/api/v1/problems/{slug}": Get<T.Problem, never, { slug: string }>;
  "/api/v1/submissions": List<T.SubmissionSummary, Query> & Post<{ "application/json": T.NewSubmission }, T.Submission>;
  "/api/v1/submissions/{id}": Get<T.Submission, never, { id: string }>;
  "/api/v1/submissions/{id}/cancel": { post: { parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }; requestBody?: never; responses: Ok<unknown, 202> } };
  "/api/v1/imports/{id}": Get<T.ImportReport, never, { id: string }>;
}
