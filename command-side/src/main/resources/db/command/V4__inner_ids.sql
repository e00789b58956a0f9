-- Ids of what lives inside of aggregates, such as goals, so that ids stay unique in the installation.
create table inner_id (
    id uuid primary key
);

grant select, insert on inner_id to backstory_app;
