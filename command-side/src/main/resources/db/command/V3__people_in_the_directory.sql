-- Ids of authors are no longer derived from their names, but random ones of the directory: nothing here tells whom one stands for.
alter table import_job drop column author_key;
