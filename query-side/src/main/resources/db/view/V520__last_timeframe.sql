-- When an item last had dates: a way through a horizon does not make its slip unseen.
alter table roadmap_item add column last_timeframe jsonb;
