-- KPIs as they were defined, with the number of their events.
create table kpi (
    kpi_id         uuid    not null,
    product_id     uuid    not null,
    defined        bigint  not null,
    name           text    not null,
    unit           text    not null,
    baseline       numeric,
    target         numeric,
    direction      text    not null,
    version        bigint  not null,
    from_position  bigint  not null,
    until_position bigint
);
create unique index kpi_open on kpi (kpi_id) where until_position is null;
create index kpi_then on kpi (kpi_id, from_position);
create index kpi_of_product on kpi (product_id, defined, from_position);

-- What was measured, by the time that it holds for; a later measurement of the same time takes the place of the earlier.
create table kpi_measurement (
    kpi_id         uuid        not null,
    at             timestamptz not null,
    value          numeric     not null,
    actor          uuid        not null,
    recorded       timestamptz not null,
    rationale      jsonb,
    from_position  bigint      not null,
    until_position bigint
);
create unique index kpi_measurement_open on kpi_measurement (kpi_id, at) where until_position is null;
create index kpi_measurement_then on kpi_measurement (kpi_id, at, from_position);

grant select, insert, update, delete on kpi, kpi_measurement to backstory_app;
