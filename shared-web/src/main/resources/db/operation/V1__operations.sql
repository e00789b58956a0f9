-- What administrators have asked to be done with the views. No view itself: it survives every rebuild. The command side
-- writes down what is asked for, the query side carries it out.
create table rebuild (
    rebuild_id uuid primary key,
    state text not null default 'WAITING'
        check (state in ('WAITING', 'BUILDING', 'CATCHING_UP', 'SWAPPING', 'DONE', 'FAILED')),
    asked_by uuid not null,
    asked timestamptz not null default clock_timestamp(),
    begun timestamptz,
    ended timestamptz,
    -- How far it is, where the log ended then, and about how many rows that made.
    position bigint not null default 0,
    head bigint not null default 0,
    view_rows bigint not null default 0,
    -- How often it ended early, and why the last time.
    attempts integer not null default 0,
    error text
);

-- Asked again while one is under way, it is that one.
create unique index rebuild_under_way on rebuild ((true)) where state not in ('DONE', 'FAILED');
create index rebuild_asked on rebuild (asked);

-- Parked products that are to be given another try; a row is gone once they had it.
create table redrive (
    product_id uuid primary key,
    asked_by uuid not null,
    asked timestamptz not null default clock_timestamp()
);

grant usage on schema operation to backstory_app;
grant select, insert, update on rebuild to backstory_app;
grant select, insert, update, delete on redrive to backstory_app;
