-- What lists say of a story. A change of rank touches none of this.
create table story (
    story_id        uuid    not null,
    product_id      uuid    not null,
    backlog_id      uuid    not null,
    defined         bigint  not null, -- the position at which it was: lists are in this order
    listed          boolean not null, -- whether it stands in its backlog, ranked or not
    title           text    not null,
    kind            text    not null,
    status          text    not null,
    source_key      text,
    source_status   text,
    points          numeric,
    labels          text[]  not null,
    roadmap_item_id uuid,
    version         bigint  not null,
    from_position   bigint  not null,
    until_position  bigint
);
create unique index story_open on story (story_id) where until_position is null;
create index story_then on story (story_id, from_position);
create index story_of_product on story (product_id, defined, from_position);
create index story_of_backlog on story (backlog_id, from_position) where listed;

-- The long texts of a story, which change seldom and are read one story at a time.
create table story_text (
    story_id       uuid   not null,
    as_a           text,
    i_want         text,
    so_that        text,
    criteria       jsonb  not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index story_text_open on story_text (story_id) where until_position is null;
create index story_text_then on story_text (story_id, from_position);

-- How many stories and points stand in a backlog, by kind and status: totals without counting.
create table story_total (
    backlog_id     uuid    not null,
    kind           text    not null,
    status         text    not null,
    stories        integer not null,
    points         numeric not null,
    from_position  bigint  not null,
    until_position bigint
);
create unique index story_total_open on story_total (backlog_id, kind, status) where until_position is null;
create index story_total_then on story_total (backlog_id, kind, status, from_position);

grant select, insert, update, delete on story, story_text, story_total to backstory_app;
