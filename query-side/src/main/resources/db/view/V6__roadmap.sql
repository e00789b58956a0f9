-- Which roadmap a product has, and its version.
create table roadmap (
    roadmap_id uuid   not null primary key,
    product_id uuid   not null,
    opened     bigint not null
);
create unique index roadmap_of_product on roadmap (product_id);

create table roadmap_version (
    roadmap_id     uuid   not null,
    version        bigint not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index roadmap_version_open on roadmap_version (roadmap_id) where until_position is null;
create index roadmap_version_then on roadmap_version (roadmap_id, from_position);

-- The items, with what was planned first and how far they have slipped since.
create table roadmap_item (
    item_id         uuid    not null,
    product_id      uuid    not null,
    roadmap_id      uuid    not null,
    added           bigint  not null,
    kind            text    not null,
    title           text    not null,
    description     text,
    goals           uuid[]  not null,
    lane            text,
    schedule        jsonb   not null,
    first_timeframe jsonb,
    slip_days       integer not null,
    slips           integer not null,
    status          text    not null,
    source_key      text,
    source_status   text,
    points          numeric,
    version         bigint  not null,
    from_position   bigint  not null,
    until_position  bigint
);
create unique index roadmap_item_open on roadmap_item (item_id) where until_position is null;
create index roadmap_item_then on roadmap_item (item_id, from_position);
create index roadmap_item_of_product on roadmap_item (product_id, added, from_position);

-- Each time an item moved in time: who moved it, from where to where, and why.
create table roadmap_rescheduling (
    item_id    uuid        not null,
    product_id uuid        not null,
    position   bigint      not null,
    at         timestamptz not null,
    actor      uuid        not null,
    before     jsonb       not null,
    after      jsonb       not null,
    days       integer,
    rationale  jsonb,
    primary key (item_id, position)
);
create index roadmap_rescheduling_of_product on roadmap_rescheduling (product_id, position);

grant select, insert, update, delete on roadmap, roadmap_version, roadmap_item, roadmap_rescheduling to backstory_app;
