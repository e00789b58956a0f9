-- To whom the events of a product are sent, how far each is, and whose turn it is. Configuration, no view: it survives
-- every rebuild. The command side subscribes and removes, the query side delivers.
create table webhook (
    webhook_id uuid primary key,
    product_id uuid not null,
    url text not null,
    -- Types of events; none: all that the audit trail shows.
    types text[] not null,
    -- What bodies are signed with, as the receiver has it: a hash of it would sign nothing.
    secret text not null,
    created_by uuid not null,
    created timestamptz not null default clock_timestamp(),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'RETRYING', 'PARKED', 'GONE')),
    -- The position of the last event that was delivered; before the first, where the product was at the subscription.
    delivered bigint not null,
    delivered_at timestamptz,
    -- How often the next event was tried in vain, why, and when it is tried again: also the order of turns.
    attempts integer not null default 0,
    error text,
    due timestamptz not null default clock_timestamp(),
    -- Who delivers at the moment, until when: nobody else does meanwhile.
    leased_by uuid,
    leased_until timestamptz
);

create index webhook_product on webhook (product_id);
create index webhook_due on webhook (due) where state in ('ACTIVE', 'RETRYING');

grant usage on schema webhook to backstory_app;
grant select, insert, update, delete on webhook to backstory_app;
