-- Who was only named in a file from another installation, and turns out to be somebody who signs in here, is that person.
create procedure claim_named(claimed uuid, by_issuer text, by_subject text, by_name text, by_demo boolean)
    language sql security definer set search_path = directory as $$
    update person set issuer = by_issuer, subject = by_subject, name = by_name, demo = by_demo
    where person = claimed and issuer like 'import:%'
$$;

revoke all on procedure claim_named from public;
grant execute on procedure claim_named to backstory_app;
