-- What was answered to whom under which idempotency key; kept for ever.
create table receipt (
    actor uuid not null,
    key text not null,
    body_hash bytea not null,
    answer text not null,
    recorded timestamptz not null,
    primary key (actor, key)
);

-- The names of a product's backlogs, lower case, so that no two are the same.
create table backlog_name (
    product_id uuid not null,
    name text not null,
    primary key (product_id, name)
);

grant usage on schema command to backstory_app;
grant select, insert on receipt, backlog_name to backstory_app;
