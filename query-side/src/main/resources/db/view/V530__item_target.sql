-- The release that an item is meant for, by its name.
alter table roadmap_item add column target text;
