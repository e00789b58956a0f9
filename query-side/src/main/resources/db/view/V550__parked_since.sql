-- When it stopped at the event at which it stands; null where an earlier version noted no time, and where it goes on.
alter table product_view add column parked_since timestamptz;
