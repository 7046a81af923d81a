-- People and what they prove themselves with. Only the api reads these tables; the worker's role has no right on any of them.

create table users (
    id uuid primary key,
    -- Shown as typed, compared without case.
    username text not null constraint users_username_form check (username ~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,30}[A-Za-z0-9]$'),
    email text not null constraint users_email_length check (length(email) between 3 and 254),
    -- A PHC string (argon2id), parameters included, so that they can be raised later.
    password_hash text not null,
    role text not null default 'solver' constraint users_role_word check (role in ('solver', 'setter', 'admin')),
    -- Counts password changes, bans and changes of role; access tokens of an older epoch are void.
    epoch integer not null default 0,
    banned_at timestamptz,
    -- Wrong log-ins in a row, and until when further ones are refused: a growing delay, never a lock for good.
    failed_logins integer not null default 0,
    login_blocked_until timestamptz,
    created_at timestamptz not null
);

create unique index users_username_key on users (lower(username));
create unique index users_email_key on users (lower(email));

-- Refresh tokens rotate: each is spent once. A family is all that came from one log-in.
create table refresh_tokens (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    family uuid not null,
    -- SHA-256 of the token; the token itself (256 random bits) is nowhere.
    token_hash bytea not null constraint refresh_tokens_hash_key unique constraint refresh_tokens_hash_size check (octet_length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    -- Use after this (and a short grace for two tabs) is theft and ends the family.
    spent_at timestamptz,
    revoked_at timestamptz
);

create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_family on refresh_tokens (family);
create index refresh_tokens_expires on refresh_tokens (expires_at);

create table personal_tokens (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    name text not null constraint personal_tokens_name_length check (length(name) between 1 and 100),
    token_hash bytea not null constraint personal_tokens_hash_key unique constraint personal_tokens_hash_size check (octet_length(token_hash) = 32),
    scopes text[] not null constraint personal_tokens_scopes_words check (scopes <@ array['read', 'submit', 'setter', 'admin'] and cardinality(scopes) > 0),
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz
);

create index personal_tokens_user on personal_tokens (user_id, id);

-- The same key and body from the same user gives the same answer. Rows live a day.
create table idempotency_keys (
    user_id uuid not null references users on delete cascade,
    key text not null constraint idempotency_keys_key_length check (length(key) between 1 and 255),
    -- SHA-256 over method, path and body.
    request_hash bytea not null,
    status smallint not null,
    location text,
    body jsonb not null,
    created_at timestamptz not null,
    primary key (user_id, key)
);

create index idempotency_keys_created on idempotency_keys (created_at);
