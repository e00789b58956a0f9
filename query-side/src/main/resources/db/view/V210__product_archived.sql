-- Whether a product has ended.
alter table product add column archived boolean not null default false;
