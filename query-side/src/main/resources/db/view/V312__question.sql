-- Questions, with their answers once they have one.
create table question (
    question_id    uuid   not null,
    product_id     uuid   not null,
    asked          bigint not null, -- the position at which it was: lists are in this order
    about_type     text   not null,
    about_id       uuid   not null,
    text           text   not null,
    to_role        text,
    asking         jsonb  not null,
    answer         text,
    answering      jsonb,
    version        bigint not null,
    from_position  bigint not null,
    until_position bigint
);
create unique index question_open on question (question_id) where until_position is null;
create index question_then on question (question_id, from_position);
create index question_of_product on question (product_id, asked, from_position);
create index question_waiting on question (product_id, asked) where until_position is null and answer is null;
create index question_about on question (about_id, from_position);

grant select, insert, update, delete on question to backstory_app;
