-- How each roadmap item is to be launched, and how far that is: one row for each state that it had.
create table roadmap_launch (
    item_id        uuid   not null,
    product_id     uuid   not null,
    plan           jsonb  not null,
    done           jsonb  not null,
    launched       jsonb,
    from_position  bigint not null,
    until_position bigint
);
create unique index roadmap_launch_open on roadmap_launch (item_id) where until_position is null;
create index roadmap_launch_then on roadmap_launch (item_id, from_position);
create index roadmap_launch_of_product on roadmap_launch (product_id, from_position);

grant select, insert, update, delete on roadmap_launch to backstory_app;
