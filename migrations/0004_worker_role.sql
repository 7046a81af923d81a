-- The worker's role: it may read what it judges, claim and advance work, and write results. It can see no user, hash, token
-- or e-mail, and not even whose submission it judges. Roles belong to the whole cluster: an installation makes it before
-- (with a password, so that the owner of this database needs no right to make roles), another database or a migration
-- running beside this one may have made it too.
do $$
begin
    if not exists (select from pg_roles where rolname = 'judge_worker') then
        create role judge_worker nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema public to judge_worker;
grant usage on sequence lease_ids to judge_worker;

grant select, insert, update, delete on workers to judge_worker;
grant select, insert, update on languages to judge_worker;

grant select (id, problem_id, problem_version_id, language, mode, lane, files, single_source, stdin, cases, status, verdict, attempt,
    lease, lease_until, leases_used, publish_no, version, final_lease, progress_done, progress_total)
    on submissions to judge_worker;
grant update (status, verdict, score, max_score, lease, lease_until, leases_used, publish_no, published_at, version, final_lease,
    progress_done, progress_total, compile_output, compile_time_ms, time_ms, memory_kib, judge_error_reason, judged_at)
    on submissions to judge_worker;

grant select, insert on leases to judge_worker;
grant update (ended_at, outcome) on leases to judge_worker;
grant select, insert on test_results to judge_worker;

-- An import makes a problem in its uploader's name, so the worker may read that id and nothing else of a user.
grant select on imports to judge_worker;
grant update (status, lease, lease_until, leases_used, publish_no, published_at, version, problem_id, problem_slug, errors, warnings, finished_at)
    on imports to judge_worker;
grant select, insert, update on import_submissions to judge_worker;

grant select (id, slug, owner_id, title, kind, difficulty, tags, hints, published, time_ms, current_version) on problems to judge_worker;
grant insert (id, slug, owner_id, title, kind, difficulty, tags, hints, published, current_version, created_at, updated_at) on problems to judge_worker;
grant update (title, kind, difficulty, tags, hints, published, current_version, updated_at) on problems to judge_worker;
grant select, insert on problem_versions to judge_worker;
grant select, insert on test_cases to judge_worker;
