-- Named positions of a product's history, who named them, and who has approved them since.
create table baseline (
    product_id     uuid             not null,
    name           text collate "C" not null,
    position       bigint           not null,
    named          bigint           not null,
    named_by       uuid             not null,
    approved_by    uuid,
    from_position  bigint           not null,
    until_position bigint
);
create unique index baseline_open on baseline (product_id, name) where until_position is null;
create index baseline_then on baseline (product_id, name, from_position);

grant select, insert, update, delete on baseline to backstory_app;
