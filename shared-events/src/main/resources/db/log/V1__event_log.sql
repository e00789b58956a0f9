-- The log of all events in one dense order, what is needed to prove it later, and the snapshots of aggregates.

create table event (
    position bigint primary key,
    event_id varchar(36) not null unique,
    aggregate_type varchar(40) not null,
    aggregate_id varchar(36) not null,
    sequence bigint not null,
    event_type varchar(80) not null,
    event_revision varchar(20) not null,
    time_stamp varchar(40) not null,
    payload bytea not null,
    meta_data bytea not null,
    product_id uuid not null,
    occurred timestamptz not null,
    recorded timestamptz not null,
    payload_commitment bytea not null,
    metadata_commitment bytea not null,
    constraint one_event_per_version unique (aggregate_id, sequence)
);
create index event_by_product on event (product_id, position);
create index event_by_time on event (product_id, occurred, position);

-- Commitments are SHA-256(salt || stored bytes); without its salt an erased text cannot be guessed from them.
create table event_salt (
    event_id varchar(36) primary key,
    payload_salt bytea not null,
    metadata_salt bytea not null
);

-- The last position given out. Its row lock makes the order of positions the order of commits.
create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into log_head (position) values (0);

-- One row per product: the lock that each of its commands takes, and the last values below which none may go.
create table product_log (
    product_id uuid primary key,
    product_key text not null unique,
    position bigint not null default 0,
    occurred timestamptz not null default '-infinity',
    recorded timestamptz not null default '-infinity'
);

create table snapshot (
    event_id varchar(36) not null,
    aggregate_type varchar(40) not null,
    aggregate_id varchar(36) not null,
    sequence bigint not null,
    event_type varchar(255) not null,
    event_revision varchar(20),
    time_stamp varchar(40) not null,
    payload bytea not null,
    meta_data bytea not null,
    primary key (aggregate_id, sequence)
);

-- Gives out a block of positions and notes it as the product's last; returns the first of the block.
create function take_positions(n integer, product uuid, at_occurred timestamptz, at_recorded timestamptz)
    returns bigint language plpgsql security definer set search_path = log as $$
declare
    last bigint;
begin
    if n < 1 or n > 5000 then
        raise exception 'a transaction records 1 to 5000 events, not %', n;
    end if;
    update log_head set position = position + n returning position into last;
    update product_log set position = last, occurred = at_occurred, recorded = at_recorded where product_id = product;
    if not found then
        raise exception 'product % has no log', product;
    end if;
    return last - n + 1;
end $$;

revoke all on function take_positions from public;
grant usage on schema log to backstory_app, backstory_eraser;
grant execute on function take_positions to backstory_app;
grant select, insert on event, event_salt to backstory_app;
grant select on log_head to backstory_app;
grant select, insert, update on product_log to backstory_app;
grant select, insert, delete on snapshot to backstory_app;
grant select on event, event_salt to backstory_eraser;
grant update (payload, meta_data) on event to backstory_eraser;
grant delete on event_salt to backstory_eraser;
