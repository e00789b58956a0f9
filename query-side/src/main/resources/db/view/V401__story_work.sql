-- What stands in the way of a story; the lists ask for all that stand so.
alter table story
    add column blocked_since timestamptz,
    add column blocked_reason text,
    add column blocked_owner uuid;

-- All that a story says, in which people search for a part of a word. (An index on three letters each is not for shorter parts.)
alter table story_text add column words text not null default '';
create extension if not exists pg_trgm schema public;
create index story_text_words on story_text using gin (words public.gin_trgm_ops);

-- A facet finds the rows that hold now among the last of its own; what ended before the moment asked for is not read.
drop index story_of_backlog;
create index story_by_status on story (product_id, status, coalesce(until_position, 9223372036854775807));
create index story_by_kind on story (product_id, kind, coalesce(until_position, 9223372036854775807));
create index story_by_item on story (roadmap_item_id, coalesce(until_position, 9223372036854775807))
    where roadmap_item_id is not null;
create index story_by_label on story using gin (labels);
create index story_blocked on story (product_id, coalesce(until_position, 9223372036854775807))
    where blocked_since is not null;

-- Which stories one was split into, in order. What is split stays so.
create table story_part (
    story_id   uuid    primary key,
    split_from uuid    not null,
    ordinal    integer not null
);
create index story_part_parent on story_part (split_from, ordinal);

grant select, insert, update, delete on story_part to backstory_app;
