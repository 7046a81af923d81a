-- What the admin's page shows and changes.

-- The release that a worker runs.
alter table workers add column version text not null default '';

-- Whether an admin lets a language be offered; whether it can be, its workers say in `offered`.
alter table languages add column enabled boolean not null default true;

-- Judgings that failed, newest first.
create index submissions_failed on submissions (id desc) where verdict = 'judge_error';
