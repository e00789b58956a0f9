-- What a file of events from another installation says of each event that is more than the event itself, until its import
-- ends: by this it is checked that ids are new and versions have no gaps, and positions there become positions here.
create table import_event (
    import_id      uuid   not null,
    line           bigint not null,
    position       bigint not null,
    event_id       uuid   not null,
    aggregate_type text   not null,
    aggregate_id   uuid   not null,
    version        bigint not null,
    -- Of what begins inside of the aggregate.
    inner_id       uuid,
    primary key (import_id, line)
);
create index import_event_by_position on import_event (import_id, position);

grant maintain on import_event to backstory_app;
grant select, insert, delete on import_event to backstory_app;

-- Takes out of the directory whom an import that came to nothing has entered there: who was only named in a file, and
-- nobody else.
create function forget_named(by_issuer text) returns integer language plpgsql security definer
    set search_path = directory as $$
declare
    forgotten integer;
begin
    delete from person where issuer = by_issuer and issuer like 'import:%';
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

revoke all on function forget_named from public;
grant execute on function forget_named to backstory_app;
