-- A later file may add to the product that an earlier import made: that one is its root.
alter table import_job add column root uuid;
update import_job set root = import_id;
alter table import_job alter column root set not null;

-- A product is filled by one import at a time.
drop index one_import_per_key;
create unique index one_import_per_key on import_job (product_key) where not dry_run and state = 'RUNNING';
create index import_job_done on import_job (product_key) where not dry_run and state = 'DONE';

-- How else the file is to be read: the zone of its times, and columns to fields.
alter table import_job add column zone text;
alter table import_job add column mapping jsonb not null default '{}';

-- Facts are looked at subject by subject.
create index import_fact_by_subject on import_fact (import_id, subject);
