-- What only a history that was kept here can say of itself: the very status that something has, and the place of each fact
-- among the events that it comes from, which orders facts of one time and tells those apart that say the same.
alter table import_fact add column ours text;
alter table import_fact add column position bigint;
alter table import_subject add column position bigint;
