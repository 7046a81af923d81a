-- Settings that admins change while the service runs. One that is not here is as the environment says; the api reads them every few
-- seconds, and knows what each of them may be.
create table settings (
    name text primary key,
    value jsonb not null,
    changed_at timestamptz not null
);

alter table audit_events
    drop constraint audit_events_action_check,
    add constraint audit_events_action_check check (action in
        ('user_role', 'user_banned', 'user_unbanned', 'language_on', 'language_off', 'worker_drained', 'worker_resumed',
         'rejudged', 'setting'));
