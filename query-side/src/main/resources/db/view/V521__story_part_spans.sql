-- A part is a row with a span like others, so that what is written of it can be asked for within a batch.
alter table story_part
    drop constraint story_part_pkey,
    add column from_position bigint not null default 0,
    add column until_position bigint;
create unique index story_part_open on story_part (story_id) where until_position is null;
