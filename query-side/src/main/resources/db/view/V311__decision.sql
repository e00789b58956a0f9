-- Decisions: what lists say of them, what was proposed, and how far they have come.
create table decision (
    decision_id    uuid   not null,
    product_id     uuid   not null,
    proposed       bigint not null, -- the position at which it was: lists are in this order
    title          text   not null,
    status         text   not null,
    proposal       jsonb  not null,
    course         jsonb  not null,
    version        bigint not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index decision_open on decision (decision_id) where until_position is null;
create index decision_then on decision (decision_id, from_position);
create index decision_of_product on decision (product_id, proposed, from_position);

grant select, insert, update, delete on decision to backstory_app;
