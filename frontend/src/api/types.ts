/** The words of the API as the pages use them. */

export type Role = "solver" | "setter" | "admin";
export type User = { id: string; username: string; role: Role; created_at: string };
export type SignedIn = { user: User; access_token: string; token_type: string; expires_in: number };

export type Language = {
  id: string;
  name: string;
  version: string;
  extensions: string[];
  compile: string | null;
  run: string;
  time_factor: number;
  function_style: boolean;
};

export type Kind = "stdio" | "function" | "interactive" | "multi_pass";
export type Difficulty = "easy" | "medium" | "hard";
export type ProblemStatus = "solved" | "attempted";

export type ProblemSummary = {
  slug: string;
  title: string;
  kind: Kind;
  difficulty: Difficulty | null;
  tags: string[];
  acceptance_rate: number | null;
  status: ProblemStatus | null;
  published: boolean;
};

export type Sample = { input: string; output: string; explanation: string | null };

export type Problem = {
  slug: string;
  title: string;
  kind: Kind;
  difficulty: Difficulty | null;
  tags: string[];
  statement_html: string;
  hints: string[];
  limits: { time_ms: number; memory_kib: number; output_kib: number };
  samples: Sample[];
  languages: { id: string; starter_code: string | null }[];
  signature: unknown;
  published: boolean;
  version: number;
};

export type Mode = "submit" | "run";
export type Status = "queued" | "compiling" | "running" | "done";
export type Verdict =
  | "accepted"
  | "wrong_answer"
  | "time_limit_exceeded"
  | "memory_limit_exceeded"
  | "output_limit_exceeded"
  | "run_time_error"
  | "compile_error"
  | "partially_accepted"
  | "judge_error"
  | "cancelled";

export type TestResult = {
  number: number;
  name: string;
  group: string | null;
  sample: boolean;
  verdict: Verdict;
  time_ms: number | null;
  memory_kib: number | null;
  score: number | null;
  message: string | null;
  input: string | null;
  expected: string | null;
  output: string | null;
  stderr: string | null;
  truncated: string[];
};

export type SubmissionSummary = {
  id: string;
  problem: string;
  username: string;
  language: string;
  mode: Mode;
  status: Status;
  verdict: Verdict | null;
  score: number | null;
  max_score: number | null;
  created_at: string;
  judged_at: string | null;
  problem_version: number;
  attempt: number;
  progress: { done: number; total: number };
  time_ms: number | null;
  memory_kib: number | null;
};

export type Submission = SubmissionSummary & {
  source: string | null;
  files: { name: string; content: string }[] | null;
  queue_position: number | null;
  compile: { output: string | null; time_ms: number | null };
  tests: TestResult[];
  percentile: { time: number | null; memory: number | null };
  poll_after_ms: number | null;
};

export type NewSubmission = {
  problem: string;
  language: string;
  source: string;
  mode: Mode;
  stdin?: string;
  cases?: string[][];
};

export type ImportStatus = "queued" | "validating" | "verifying" | "done" | "failed";
export type ImportFinding = { path: string; message: string };
export type ImportedSubmission = {
  path: string;
  language: string | null;
  /** Several are joined by `|`. */
  expected: string;
  verdict: Verdict | null;
  time_ms: number | null;
  memory_kib: number | null;
  matches: boolean | null;
  message: string | null;
};
export type ImportReport = {
  id: string;
  status: ImportStatus;
  problem_slug: string | null;
  errors: ImportFinding[];
  warnings: ImportFinding[];
  submissions: ImportedSubmission[];
  poll_after_ms: number | null;
};

export type Page<T> = { items: T[]; next_cursor: string | null };
