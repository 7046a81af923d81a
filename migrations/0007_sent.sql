-- The dispatcher counts hints that are out several times a second: without this it would read the whole backlog each time.
create index submissions_sent on submissions (lane, user_id) where status = 'queued' and published_at is not null;
