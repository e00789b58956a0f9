-- What was said of visions, roadmap items, stories and decisions, each at its position.
create table review_request (
    subject_id   uuid   not null,
    subject_type text   not null,
    position     bigint not null,
    revision     bigint not null,
    reviewers    uuid[] not null,
    note         text,
    deed         jsonb  not null,
    primary key (subject_id, position)
);

create table endorsement (
    subject_id   uuid   not null,
    subject_type text   not null,
    position     bigint not null,
    revision     bigint not null,
    note         text,
    deed         jsonb  not null,
    primary key (subject_id, position)
);

-- An objection holds while it is open.
create table objection (
    product_id     uuid   not null,
    position       bigint not null,
    subject_id     uuid   not null,
    subject_type   text   not null,
    revision       bigint not null,
    deed           jsonb  not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index objection_open on objection (product_id, position) where until_position is null;
create unique index objection_then on objection (product_id, position, from_position);
create index objection_of_subject on objection (subject_id, position);

grant select, insert, update, delete on review_request, endorsement, objection to backstory_app;
