-- Problems that take answers instead of programs, and files for solvers.

-- Stands where a submission names its language. No worker tells of it, and it is never offered: a version that allows it alone
-- takes answers.
insert into languages (id, name, version, extensions, compile, run, starter_code, offered, checked_at)
values ('text', 'Answers', '', '{out,ans,txt}', null, '', '', false, now())
on conflict (id) do nothing;

-- What lies in a package's `attachments`, for whoever may see the problem.
create table attachments (
    problem_version_id uuid not null references problem_versions on delete cascade,
    name text not null,
    content bytea not null,
    primary key (problem_version_id, name)
);
-- Already compressed, for the most part.
alter table attachments alter column content set storage external;
grant select, insert on attachments to judge_worker;
