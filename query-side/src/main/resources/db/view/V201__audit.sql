-- What every subject is called, for sentences with the names of their time.
create table subject_name (
    subject_id     uuid   not null,
    product_id     uuid   not null,
    name           text   not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index subject_name_open on subject_name (subject_id) where until_position is null;
create index subject_name_product on subject_name (product_id) where until_position is null;
create index subject_name_span on subject_name (subject_id, from_position);

-- One entry for each event. Upkeep, which nobody decided, is kept and not shown unless its type is asked for.
create table audit_entry (
    product_id   uuid        not null,
    position     bigint      not null,
    event_id     uuid        not null,
    type         text        not null,
    occurred     timestamptz not null,
    recorded     timestamptz not null,
    actor        uuid        not null,
    roles        text[]      not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    sentence     text        not null,
    rationale    jsonb,
    decision_id  uuid,
    command      text        not null,
    command_id   uuid        not null,
    source       jsonb,
    inferred     boolean     not null,
    decision     boolean     not null,
    in_audit     boolean     not null,
    primary key (product_id, position)
);
create index audit_entry_actor on audit_entry (product_id, actor, position);
create index audit_entry_type on audit_entry (product_id, type, position);
create index audit_entry_roles on audit_entry (product_id, roles, position);
create index audit_entry_decision on audit_entry (product_id, position) where decision;
create index audit_entry_decision_id on audit_entry (product_id, decision_id, position) where decision_id is not null;
-- A sentence ends with its rationale, but for the end of a very long one.
create index audit_entry_text on audit_entry using gin (to_tsvector('simple',
    case when length(rationale ->> 'text') > 500 then sentence || ' ' || (rationale ->> 'text') else sentence end));

-- What each event changed of each subject that it touched, in the event's order.
create table audit_subject (
    product_id   uuid    not null,
    subject_id   uuid    not null,
    position     bigint  not null,
    subject_type text    not null,
    ordinal      integer not null,
    changes      jsonb   not null,
    primary key (product_id, subject_id, position)
);
create index audit_subject_position on audit_subject (product_id, position);

grant select, insert, update, delete on subject_name, audit_entry, audit_subject to backstory_app;
