-- The launches of an item that took place before the one that is planned now.
alter table roadmap_launch add column earlier jsonb not null default '[]';
