-- What workers promise of a problem's files, the database keeps too: plain names, since they become part of an address, and no file
-- larger than all of a version may be together.
alter table attachments
    add constraint attachments_name_plain check (name ~ '^[^/]{1,255}$'),
    add constraint attachments_content_bounded check (length(content) <= 16777216);
