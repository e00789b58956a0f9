-- Who stands behind a token. Events know people only by these ids.

create table person (
    person uuid primary key,
    issuer text not null,
    subject text not null,
    name text not null,
    demo boolean not null default false,
    created timestamptz not null default now(),
    constraint one_person_per_subject unique (issuer, subject)
);

-- Accounts of the installation's own issuer; the secret itself is kept nowhere.
create table account (
    client_id text primary key,
    person uuid not null unique references person,
    secret_hash text not null,
    created timestamptz not null default now()
);

grant usage on schema directory to backstory_app;
grant select, insert on person, account to backstory_app;
grant update (name) on person to backstory_app;
