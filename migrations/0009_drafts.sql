-- Sources in the making, and what profiles are read from.

-- What somebody is writing for a problem in a language, so that another browser goes on where the first one stopped.
create table drafts (
    user_id uuid not null references users on delete cascade,
    problem_id uuid not null references problems on delete cascade,
    language text not null constraint drafts_language_form check (language ~ '^[a-z0-9_]{1,32}$'),
    source text not null constraint drafts_source_length check (octet_length(source) <= 262144),
    -- Grows with each change. Who writes names the one they saw, so that two browsers don't overwrite each other unseen.
    version bigint not null default 1,
    updated_at timestamptz not null,
    primary key (user_id, problem_id, language)
);

create index drafts_problem on drafts (problem_id);
-- The oldest leave first.
create index drafts_user on drafts (user_id, updated_at desc);

-- What a profile counts.
create index submissions_profile on submissions (user_id, created_at desc) where verdict = 'accepted' and mode = 'submit';
