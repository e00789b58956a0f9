-- What a file says, fact by fact, until its import ends: ordered by time it is told as events.
create table import_fact (
    import_id    uuid    not null,
    seq          bigint  not null,
    -- Concluded to have been so from the subject's beginning.
    initial      boolean not null default false,
    subject      text    not null,
    field        text    not null,
    -- Of a field that holds several values, which one.
    member       text    not null,
    value_before text,
    value_after  text,
    at           timestamptz,
    author       text,
    people       text[]  not null,
    category     text,
    inferred     boolean not null,
    line         bigint  not null,
    -- The same thing said more than once on one line, counted.
    nth          integer not null default 1,
    primary key (import_id, seq, initial)
);

-- What the facts are about.
create table import_subject (
    import_id uuid        not null,
    subject   text        not null,
    type      text        not null,
    kind      text        not null,
    key       text        not null,
    created   timestamptz not null,
    seq       bigint      not null,
    timeless  boolean     not null,
    primary key (import_id, subject)
);

-- What words for a status mean there.
create table import_category (
    import_id uuid not null,
    status    text not null,
    category  text not null,
    primary key (import_id, status)
);

-- Which facts a product already has, so that none comes in twice. Of what held from the beginning there is one at a time
-- in its slot: what a later file says instead, and a still later one takes back, is told each time.
create table import_known (
    product_id uuid not null,
    digest     uuid not null,
    slot       uuid,
    primary key (product_id, digest)
);
create index import_known_by_slot on import_known (product_id, slot) where slot is not null;

-- Its statistics are taken right after a file is read.
grant maintain on import_fact, import_subject to backstory_app;
grant select, insert, update, delete on import_fact, import_subject, import_category to backstory_app;
grant select, insert, delete on import_known to backstory_app;
