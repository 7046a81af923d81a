-- What pages of their own needed: links to a submission, workers that drain, sample programs, and who changed what.

-- Whoever has this key may read the submission; null: its author shares it with nobody.
alter table submissions add column share_key text;
create unique index submissions_share_key on submissions (share_key) where share_key is not null;

-- An admin wants this start of a worker to take no more work. The next start begins afresh.
alter table workers add column draining boolean not null default false;

-- A program that passed the language's own test on a worker: how one reads and writes in it.
alter table languages add column sample text not null default '';

-- What admins changed. Rows are never changed; what they are about may be gone, so they name it in words.
create table audit_events (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid not null constraint audit_events_actor_fk references users (id),
    action text not null constraint audit_events_action_check check (action in
        ('user_role', 'user_banned', 'user_unbanned', 'language_on', 'language_off', 'worker_drained', 'worker_resumed',
         'rejudged')),
    -- The user's name, the language's id, the worker's name, or the submission's id.
    subject text not null,
    -- The new role; else empty.
    detail text not null default ''
);
create index audit_events_actor on audit_events (actor_id);
