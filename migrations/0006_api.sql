-- What the dispatcher, the sweeper and the pages need to look up quickly, and which version is paused.

-- The version that `paused_reason` speaks of: a later version starts unpaused.
alter table problems add column paused_version uuid constraint problems_paused_version_fkey references problem_versions;
create index problems_paused_version on problems (paused_version);
alter table problems add constraint problems_pause_has_reason check (paused_version is null or paused_reason is not null);

-- Fair picking steps from user to user among what was not sent yet.
create index submissions_unsent on submissions (lane, user_id, id) where status = 'queued' and published_at is null;

-- Five of these pause a version. Rare, so the index stays small.
create index submissions_judge_error on submissions (problem_version_id) where verdict = 'judge_error';

-- "Faster than x %", among accepted submissions of one version and language.
create index submissions_accepted on submissions (problem_version_id, language) include (time_ms, memory_kib)
    where verdict = 'accepted' and mode = 'submit';

-- Counting what was judged lately: metrics, and how fast the queue moves.
create index submissions_judged on submissions (judged_at) where judged_at is not null;
