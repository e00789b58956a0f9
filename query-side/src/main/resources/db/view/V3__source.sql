-- Facts of other trackers that have no field of ours, of stories and roadmap items alike.
create table source_fact (
    subject_id     uuid             not null,
    field          text collate "C" not null,
    value          text             not null,
    from_position  bigint           not null,
    until_position bigint
);
create unique index source_fact_open on source_fact (subject_id, field) where until_position is null;
create index source_fact_then on source_fact (subject_id, field, from_position);

grant select, insert, update, delete on source_fact to backstory_app;
