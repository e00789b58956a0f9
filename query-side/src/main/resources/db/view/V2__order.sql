-- The order of each ranking (a backlog's stories, a roadmap's items) at any position.
-- An epoch is a range of keys for a span of positions; it ends when it holds twice what it may, and what lives goes on
-- in new ones: so a page reads few rows that ended long ago, however long the history is.
-- Places: 'r' and the order key for a ranked entry, 'u' and where it came for an unranked one, compared by bytes.
create table ranking_order (
    ranking_id     uuid             not null,
    epoch          integer          not null,
    place          text collate "C" not null,
    subject_id     uuid             not null,
    from_position  bigint           not null,
    until_position bigint
);
create unique index ranking_order_open on ranking_order (ranking_id, subject_id) where until_position is null;
create index ranking_order_subject on ranking_order (ranking_id, subject_id, from_position);
create index ranking_order_place on ranking_order (ranking_id, epoch, place, from_position);

-- How many entries an epoch holds, and how many rows it ever had: ranks are sums of these.
create table ranking_epoch (
    ranking_id     uuid    not null,
    epoch          integer not null,
    entries        integer not null,
    rows_ever      integer not null,
    from_position  bigint  not null,
    until_position bigint
);
create unique index ranking_epoch_open on ranking_epoch (ranking_id, epoch) where until_position is null;
create index ranking_epoch_then on ranking_epoch (ranking_id, epoch, from_position);

-- Which epochs a ranking has, in order, each with the first place it covers.
create table ranking_map (
    ranking_id     uuid      not null,
    last_epoch     integer   not null,
    epochs         integer[] not null,
    first_places   text[]    not null,
    from_position  bigint    not null,
    until_position bigint
);
create unique index ranking_map_open on ranking_map (ranking_id) where until_position is null;
create index ranking_map_then on ranking_map (ranking_id, from_position);

grant select, insert, update, delete on ranking_order, ranking_epoch, ranking_map to backstory_app;
