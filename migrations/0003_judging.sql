-- A submission's life. Postgres is the truth; the queue only carries hints to look here.

-- Fencing tokens: a later lease has a larger number, whichever worker holds it.
create sequence lease_ids as bigint;

create table workers (
    id uuid primary key,
    -- What an operator calls it, and the label of its boxes.
    instance text not null,
    boxes integer not null constraint workers_boxes_positive check (boxes > 0),
    languages text[] not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);

create index workers_seen on workers (seen_at);

create table submissions (
    id uuid primary key,
    user_id uuid not null references users,
    problem_id uuid not null references problems,
    problem_version_id uuid not null references problem_versions,
    language text not null references languages,
    mode text not null constraint submissions_mode_word check (mode in ('submit', 'run')),
    lane text not null constraint submissions_lane_word check (lane in ('run', 'submit', 'rejudge')),
    -- [{name, content}]; one entry without a name of its own when a single source was sent.
    files jsonb not null,
    -- Whether `source` was sent, not `files`.
    single_source boolean not null,
    -- A run's own input, or its cases; null: the samples.
    stdin text,
    cases jsonb,
    status text not null constraint submissions_status_word check (status in ('queued', 'compiling', 'running', 'done')),
    verdict text constraint submissions_verdict_word check (verdict in ('accepted', 'partially_accepted', 'wrong_answer', 'time_limit_exceeded', 'memory_limit_exceeded', 'output_limit_exceeded', 'run_time_error', 'compile_error', 'judge_error', 'cancelled')),
    score double precision,
    max_score double precision,
    -- The n-th judging; a rejudge adds one.
    attempt integer not null default 1,
    -- The right to judge and write, its end, and how many were used up by this attempt.
    lease bigint,
    lease_until timestamptz,
    leases_used integer not null default 0,
    -- Number of the next hint; `published_at` is null until it was sent.
    publish_no integer not null default 0,
    published_at timestamptz,
    -- Grows with every change that a viewer can see; the ETag counts it.
    version bigint not null default 1,
    -- The lease whose results stand.
    final_lease bigint,
    progress_done integer not null default 0,
    progress_total integer not null,
    compile_output text,
    compile_time_ms bigint,
    time_ms bigint,
    memory_kib bigint,
    -- Why it ended in judge_error; for admins.
    judge_error_reason text,
    created_at timestamptz not null,
    judged_at timestamptz,
    constraint submissions_verdict_when_done check ((verdict is not null) = (status = 'done')),
    constraint submissions_judged_at_when_done check ((judged_at is not null) = (status = 'done')),
    constraint submissions_lease_while_judged check ((lease is not null) = (status in ('compiling', 'running'))),
    constraint submissions_lease_has_end check ((lease is null) = (lease_until is null)),
    constraint submissions_files_form check (jsonb_typeof(files) = 'array')
);

-- Lists page by id, newest first, under each filter that people use.
create index submissions_user on submissions (user_id, id desc);
create index submissions_problem on submissions (problem_id, id desc);
create index submissions_version on submissions (problem_version_id);
create index submissions_language on submissions (language);
-- The dispatcher and the sweeper look only at what is open.
create index submissions_queued on submissions (lane, id) where status = 'queued';
create index submissions_leased on submissions (lease_until) where status in ('compiling', 'running');

create table leases (
    id bigint primary key default nextval('lease_ids'),
    submission_id uuid references submissions on delete cascade,
    import_id uuid references imports on delete cascade,
    attempt integer not null,
    worker_id uuid not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text constraint leases_outcome_word check (outcome in ('final', 'expired', 'handed_back', 'cancelled')),
    constraint leases_one_work check (num_nonnulls(submission_id, import_id) = 1),
    constraint leases_outcome_at_end check ((outcome is not null) = (ended_at is not null))
);

create index leases_submission on leases (submission_id);
create index leases_import on leases (import_id);
create unique index leases_one_final on leases (submission_id, attempt) where outcome = 'final' and submission_id is not null;
create unique index leases_one_final_import on leases (import_id, attempt) where outcome = 'final' and import_id is not null;

alter table submissions
    add constraint submissions_lease_fkey foreign key (lease) references leases deferrable initially deferred,
    add constraint submissions_final_lease_fkey foreign key (final_lease) references leases deferrable initially deferred;
create index submissions_lease on submissions (lease);
create index submissions_final_lease on submissions (final_lease);

-- Keyed by the lease, so that the results of two workers never mix. Texts are cut at 64 KiB.
create table test_results (
    lease bigint not null references leases on delete cascade,
    number integer not null,
    name text not null,
    test_group text,
    sample boolean not null,
    verdict text not null constraint test_results_verdict_word check (verdict in ('accepted', 'partially_accepted', 'wrong_answer', 'time_limit_exceeded', 'memory_limit_exceeded', 'output_limit_exceeded', 'run_time_error', 'judge_error')),
    time_ms bigint,
    memory_kib bigint,
    score double precision,
    message text,
    -- Only of a run with own input; those of the package's tests stand in test_cases.
    input text,
    expected text,
    output text,
    stderr text,
    truncated text[] not null default '{}',
    primary key (lease, number)
);

-- The matrix of an import: the package's own submissions, as judged.
create table import_submissions (
    import_id uuid not null references imports on delete cascade,
    lease bigint not null references leases on delete cascade,
    number integer not null,
    path text not null,
    language text,
    -- Verdicts that the package allows, e.g. {accepted} or {wrong_answer,run_time_error}.
    expected text[] not null,
    verdict text,
    time_ms bigint,
    memory_kib bigint,
    matches boolean,
    message text,
    primary key (lease, number)
);

create index import_submissions_import on import_submissions (import_id);

-- Who solved or tried what, for the problem list; counts as in problems.judged_count.
create table problem_tries (
    user_id uuid not null references users on delete cascade,
    problem_id uuid not null references problems on delete cascade,
    judged_count bigint not null,
    accepted_count bigint not null,
    primary key (user_id, problem_id)
);

create index problem_tries_problem on problem_tries (problem_id);

-- A submission counts while it is judged, in mode submit, and the verdict is about the program.
create function submission_counts(mode text, status text, verdict text) returns integer
    language sql immutable
    return case when mode = 'submit' and status = 'done' and verdict not in ('judge_error', 'cancelled') then 1 else 0 end;

-- Keeps the counters exact through verdicts, rejudges and cancels. Runs with its owner's rights: the worker's role may
-- change neither counters nor tries by itself.
create function count_submission() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    judged integer := submission_counts(new.mode, new.status, new.verdict) - submission_counts(old.mode, old.status, old.verdict);
    accepted integer := (submission_counts(new.mode, new.status, new.verdict) = 1 and new.verdict = 'accepted')::integer
        - (submission_counts(old.mode, old.status, old.verdict) = 1 and old.verdict = 'accepted')::integer;
begin
    if judged <> 0 or accepted <> 0 then
        insert into problem_tries as t (user_id, problem_id, judged_count, accepted_count)
            values (new.user_id, new.problem_id, judged, accepted)
            on conflict (user_id, problem_id) do update
            set judged_count = t.judged_count + excluded.judged_count, accepted_count = t.accepted_count + excluded.accepted_count;
        update problems set judged_count = judged_count + judged, accepted_count = accepted_count + accepted where id = new.problem_id;
    end if;
    return null;
end
$$;

create trigger submissions_count after update of status, verdict on submissions
    for each row execute function count_submission();
