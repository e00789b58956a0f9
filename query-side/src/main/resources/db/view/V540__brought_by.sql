-- By which import an event came from another installation.
alter table audit_entry add column brought_by uuid;
