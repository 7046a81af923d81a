-- Judging again after a change of a problem: copies ("shadows") of its submissions are judged first, so that a setter sees who would
-- get another verdict before anybody does; then their results are applied, or dropped.

-- A shadow belongs to the setter who asked, counts for nothing, and is in nobody's list.
alter table submissions
    drop constraint submissions_mode_word,
    add constraint submissions_mode_word check (mode in ('submit', 'run', 'shadow'));

create table rejudges (
    id uuid primary key,
    problem_id uuid not null references problems on delete cascade,
    -- What the shadows are judged by.
    problem_version_id uuid not null references problem_versions,
    user_id uuid not null references users,
    status text not null constraint rejudges_status_word check (status in ('judging', 'applied', 'dropped')),
    total integer not null,
    -- Older submissions, beyond the most that one rejudge takes.
    left_out bigint not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint rejudges_ended_at_end check ((ended_at is not null) = (status <> 'judging'))
);

-- One at a time for each problem.
create unique index rejudges_one_open on rejudges (problem_id) where status = 'judging';
create index rejudges_problem on rejudges (problem_id, id desc);
create index rejudges_version on rejudges (problem_version_id);
create index rejudges_user on rejudges (user_id);

create table rejudge_items (
    rejudge_id uuid not null references rejudges on delete cascade,
    submission_id uuid not null references submissions on delete cascade,
    -- Null when the rejudge has ended: the shadow is gone.
    shadow_id uuid references submissions on delete set null,
    -- The submission's, when it was copied. One that was judged again since is left as it is.
    attempt integer not null,
    from_verdict text not null,
    from_score double precision,
    -- Noted when the rejudge ends.
    to_verdict text,
    to_score double precision,
    applied boolean not null default false,
    primary key (rejudge_id, submission_id)
);

create unique index rejudge_items_shadow on rejudge_items (shadow_id) where shadow_id is not null;
create index rejudge_items_submission on rejudge_items (submission_id);
