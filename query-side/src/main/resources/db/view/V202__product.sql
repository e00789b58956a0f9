-- A product by itself; one whose history is being imported is not visible until that is done.
create table product (
    product_id     uuid    not null,
    product_key    text    not null,
    name           text    not null,
    demo           boolean not null,
    visible        boolean not null,
    roadmap_id     uuid    not null,
    version        bigint  not null,
    from_position  bigint  not null,
    until_position bigint
);
create unique index product_open on product (product_id) where until_position is null;
create index product_span on product (product_id, from_position);

-- Who holds which role; the open rows are what authority is judged by.
create table product_role (
    product_id     uuid   not null,
    person         uuid   not null,
    role           text   not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index product_role_open on product_role (product_id, person, role) where until_position is null;
create index product_role_span on product_role (product_id, person, role, from_position);
create index product_role_person on product_role (person) where until_position is null;

-- The product's backlogs in the order in which they were opened.
create table product_backlog (
    product_id uuid   not null,
    backlog_id uuid   not null,
    position   bigint not null,
    primary key (product_id, position)
);

grant select, insert, update, delete on product, product_role, product_backlog to backstory_app;
