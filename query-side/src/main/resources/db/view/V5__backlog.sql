-- The backlogs of a product, in the order in which they were opened.
create table backlog (
    backlog_id     uuid   not null,
    product_id     uuid   not null,
    opened         bigint not null,
    name           text   not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index backlog_open on backlog (backlog_id) where until_position is null;
create index backlog_of_product on backlog (product_id, opened, from_position);

-- The version of a backlog, apart from it because each re-ranking changes it.
create table backlog_version (
    backlog_id     uuid   not null,
    version        bigint not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index backlog_version_open on backlog_version (backlog_id) where until_position is null;
create index backlog_version_then on backlog_version (backlog_id, from_position);

grant select, insert, update, delete on backlog, backlog_version to backstory_app;
