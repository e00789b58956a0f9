-- Every revision of a product's vision, with who set it, when, in which roles and why.
create table vision_revision (
    product_id       uuid        not null,
    revision         integer     not null,
    position         bigint      not null,
    event_id         uuid        not null,
    occurred         timestamptz not null,
    actor            uuid        not null,
    roles            text[]      not null,
    statement        text        not null,
    target_customers text,
    needs            text,
    differentiator   text,
    rationale        jsonb,
    primary key (product_id, revision)
);

grant select, insert, update, delete on vision_revision to backstory_app;
