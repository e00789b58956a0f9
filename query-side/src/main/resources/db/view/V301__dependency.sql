-- What depends on what: stories on stories, roadmap items on roadmap items. Looked up either way.
create table dependency (
    subject_id     uuid   not null,
    depends_on     uuid   not null,
    product_id     uuid   not null,
    subject_type   text   not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index dependency_open on dependency (subject_id, depends_on) where until_position is null;
create index dependency_then on dependency (subject_id, depends_on, from_position);
create index dependency_back on dependency (depends_on, subject_id, from_position);
-- All of a roadmap at once; of stories only those of a page are ever asked for.
create index dependency_of_items on dependency (product_id, from_position) where subject_type = 'ROADMAP_ITEM';

grant select, insert, update, delete on dependency to backstory_app;
