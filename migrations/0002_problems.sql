-- Languages, problems, their versions, and the imports that make them.

-- Workers tell what they can judge; a language is offered while its image passed its own self-test.
create table languages (
    id text primary key constraint languages_id_form check (id ~ '^[a-z0-9_]{1,32}$'),
    name text not null,
    version text not null,
    extensions text[] not null,
    -- Commands as a person would read them; null where nothing is compiled.
    compile text,
    run text not null,
    -- Multiplies the time limit where a problem asks for it.
    time_factor double precision not null default 1 constraint languages_time_factor_positive check (time_factor > 0),
    function_style boolean not null default false,
    -- What the editor starts with on a stdio problem.
    starter_code text not null default '',
    offered boolean not null,
    -- Why it is not offered, for operators.
    fault text,
    checked_at timestamptz not null
);

create table problems (
    id uuid primary key,
    slug text not null constraint problems_slug_key unique constraint problems_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 64),
    owner_id uuid not null references users,
    -- What lists show and filter by; title and kind are the current version's.
    title text not null,
    kind text not null constraint problems_kind_word check (kind in ('stdio', 'function', 'interactive', 'multi_pass')),
    difficulty text constraint problems_difficulty_word check (difficulty in ('easy', 'medium', 'hard')),
    tags text[] not null default '{}',
    hints text[] not null default '{}',
    published boolean not null default false,
    -- Set by the setter, instead of the version's own limit.
    time_ms bigint constraint problems_time_positive check (time_ms > 0),
    current_version uuid,
    -- Judgings that count (mode `submit`, no judge error, not cancelled), kept by a trigger on submissions.
    judged_count bigint not null default 0,
    accepted_count bigint not null default 0,
    -- Why judging of the current version is paused (five submissions in judge_error), for its setter and admins.
    paused_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index problems_owner on problems (owner_id);
create index problems_title on problems (title, id) where published;
create index problems_created on problems (created_at, id) where published;
create index problems_tags on problems using gin (tags);

create table imports (
    id uuid primary key,
    user_id uuid not null references users,
    -- Set when a new version of this problem was uploaded (PUT); null for a new problem (POST).
    problem_id uuid references problems,
    -- The slug that was asked for; null: the package's folder or file name decides.
    slug text,
    file_name text,
    publish boolean not null,
    -- SHA-256 in hex of the uploaded zip; its bytes lie in the object store under this name.
    package_digest text not null constraint imports_digest_form check (package_digest ~ '^[0-9a-f]{64}$'),
    package_bytes bigint not null,
    status text not null constraint imports_status_word check (status in ('queued', 'validating', 'verifying', 'done', 'failed')),
    attempt integer not null default 1,
    lease bigint,
    lease_until timestamptz,
    leases_used integer not null default 0,
    publish_no integer not null default 0,
    published_at timestamptz,
    version bigint not null default 1,
    -- The problem's slug, once it is known.
    problem_slug text,
    -- [{path, message}]
    errors jsonb not null default '[]',
    warnings jsonb not null default '[]',
    created_at timestamptz not null,
    finished_at timestamptz,
    constraint imports_lease_while_working check ((lease is not null) = (status in ('validating', 'verifying'))),
    constraint imports_lease_has_end check ((lease is null) = (lease_until is null)),
    constraint imports_finished_at_end check ((finished_at is not null) = (status in ('done', 'failed')))
);

create index imports_user on imports (user_id, id);
create index imports_problem on imports (problem_id);
create index imports_open on imports (id) where status not in ('done', 'failed');

create table problem_versions (
    id uuid primary key,
    problem_id uuid not null references problems on delete cascade,
    -- 1, 2, 3 … within the problem.
    number integer not null,
    import_id uuid not null references imports,
    package_digest text not null,
    title text not null,
    kind text not null constraint problem_versions_kind_word check (kind in ('stdio', 'function', 'interactive', 'multi_pass')),
    -- Sanitised by the worker; the api serves it as it is.
    statement_html text not null,
    time_ms bigint not null constraint problem_versions_time_positive check (time_ms > 0),
    memory_kib bigint not null constraint problem_versions_memory_positive check (memory_kib > 0),
    output_kib bigint not null constraint problem_versions_output_positive check (output_kib > 0),
    code_kib bigint not null constraint problem_versions_code_positive check (code_kib > 0),
    -- Whether languages' time factors multiply the limit.
    language_factors boolean not null default false,
    -- Language ids that the package allows; null: all.
    languages text[],
    -- function.yaml as JSON on function problems.
    signature jsonb,
    sample_count integer not null,
    test_count integer not null constraint problem_versions_has_tests check (test_count > 0),
    created_at timestamptz not null,
    constraint problem_versions_number_key unique (problem_id, number)
);

create index problem_versions_import on problem_versions (import_id);

alter table problems add constraint problems_current_version_fkey foreign key (current_version) references problem_versions;
create index problems_current_version on problems (current_version);

-- What people are shown of a test case, each text cut at 64 KiB; the whole lies in the package.
create table test_cases (
    problem_version_id uuid not null references problem_versions on delete cascade,
    -- 1, 2, 3 … in the order of judging.
    number integer not null,
    name text not null,
    test_group text,
    sample boolean not null,
    input text not null,
    answer text not null,
    -- Names of those of `input`, `expected` that were cut.
    truncated text[] not null default '{}',
    explanation text,
    primary key (problem_version_id, number)
);
