-- Readers who try Run before they have an account: a user made by the server, who may do nothing but run, can't log in again, and is
-- removed after a day with all that they ran, or whose runs go over to the account that they make.
alter table users
    drop constraint users_role_word,
    add constraint users_role_word check (role in ('guest', 'solver', 'setter', 'admin'));

-- The clean-up looks for old ones.
create index users_guests on users (created_at) where role = 'guest';
