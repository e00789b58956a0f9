-- Which files of events named somebody who is here: one whom another file names, too, stays when an import comes to nothing.
create table naming (
    person uuid not null references person on delete cascade,
    issuer text not null,
    primary key (person, issuer)
);
create index naming_by_issuer on naming (issuer);

insert into naming (person, issuer) select person, issuer from person where issuer like 'import:%';

grant select on naming to backstory_app;

-- Enters somebody whom a file names, and that it does, or waits for whoever is just taking them out.
create procedure enter_named(named uuid, by_issuer text, by_name text, by_demo boolean)
    language plpgsql security definer set search_path = directory as $$
begin
    for attempt in 1..100 loop
        insert into person (person, issuer, subject, name, demo) values (named, by_issuer, named::text, by_name, by_demo)
            on conflict do nothing;
        perform from person where person = named for key share;
        if found then
            insert into naming (person, issuer) values (named, by_issuer) on conflict do nothing;
            return;
        end if;
    end loop;
    raise exception 'The person % is entered and taken out again and again', named;
end $$;

-- Takes out whom an import that came to nothing has entered, but for those whom another names: they are that one's from then on.
create function forget_named(by_issuer text) returns integer
    language plpgsql security definer set search_path = directory as $$
declare
    forgotten integer;
begin
    perform from person where issuer = by_issuer and issuer like 'import:%' order by person for update;
    delete from naming where issuer = by_issuer;
    update person set issuer = other.issuer
        from (select person, min(issuer) as issuer from naming
            where person in (select person from person where issuer = by_issuer) group by person) other
        where person.person = other.person and person.issuer = by_issuer and by_issuer like 'import:%';
    delete from person where issuer = by_issuer and issuer like 'import:%';
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

revoke all on procedure enter_named from public;
revoke all on function forget_named from public;
grant execute on procedure enter_named to backstory_app;
grant execute on function forget_named to backstory_app;
