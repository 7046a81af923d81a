-- What setters see of an import and of their problem's versions, and what they may change.

-- The matrix of submissions and tests. Of a package with very many tests only the first ones stand here.
alter table imports
    -- [{name, group, sample}] in judging order
    add column tests jsonb not null default '[]',
    add column test_count integer,
    -- How times of the package's submissions and the limit stand to each other, once they are known.
    add column time_facts jsonb;
grant update (tests, test_count, time_facts) on imports to judge_worker;

-- [[number, verdict, time_ms, memory_kib]], of the tests that were judged
alter table import_submissions add column tests jsonb not null default '[]';

-- What a package says besides what solvers see: programs, submissions, its own tags. Null: imported by an earlier release.
alter table problem_versions add column about jsonb;

-- Sizes of the whole files, and the digest over both, by which versions are compared. Null as above.
alter table test_cases
    add column input_bytes bigint,
    add column answer_bytes bigint,
    add column digest text;

alter table problems
    -- Set by the setter, instead of the version's own limit.
    add column memory_kib bigint constraint problems_memory_positive check (memory_kib > 0),
    -- Counts changes that a setter can see; whoever edits names the one that they saw.
    add column revision bigint not null default 1;
grant select (memory_kib) on problems to judge_worker;

create function revise_problem() returns trigger
    language plpgsql as $$
begin
    new.revision := old.revision + 1;
    return new;
end
$$;

create trigger problems_revise
    before update of title, kind, difficulty, tags, hints, published, time_ms, memory_kib, current_version on problems
    for each row execute function revise_problem();
