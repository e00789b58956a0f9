-- Whose ids stand in what was said in another tracker; their names are in the directory alone, and put in when it is read.
alter table source_fact add column people uuid[] not null default '{}';
alter table audit_entry add column people uuid[] not null default '{}';
