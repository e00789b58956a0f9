-- How far each product's views are, and where one that could not go on stands.
create table product_view (
    product_id      uuid primary key,
    position        bigint      not null,
    occurred        timestamptz not null,
    recorded        timestamptz not null,
    parked_position bigint,
    parked_type     text,
    parked_error    text
);
create index product_view_parked on product_view (parked_position) where parked_position is not null;

-- Axon's tokens: how far the one processing group has read in each of its segments.
create table token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);

grant select, insert, update, delete on product_view, token_entry to backstory_app;
do $$ begin execute format('grant usage on schema %I to backstory_app', current_schema()); end $$;
