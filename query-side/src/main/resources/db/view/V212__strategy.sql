-- Where a product is to go and what sprints are to be spent on.
create table product_strategy (
    product_id     uuid    not null,
    revision       integer not null,
    strategy       jsonb   not null,
    from_position  bigint  not null,
    until_position bigint
);
create unique index product_strategy_open on product_strategy (product_id) where until_position is null;
create index product_strategy_then on product_strategy (product_id, from_position);

create table product_policy (
    product_id     uuid   not null,
    policy         jsonb  not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index product_policy_open on product_policy (product_id) where until_position is null;
create index product_policy_then on product_policy (product_id, from_position);

-- Goals in the order in which they were defined: OPEN, ACHIEVED or ABANDONED.
create table goal (
    goal_id        uuid   not null,
    product_id     uuid   not null,
    defined        bigint not null,
    goal           jsonb  not null,
    status         text   not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index goal_open on goal (goal_id) where until_position is null;
create index goal_then on goal (goal_id, from_position);
create index goal_of_product on goal (product_id, defined, from_position);

grant select, insert, update, delete on product_strategy, product_policy, goal to backstory_app;
