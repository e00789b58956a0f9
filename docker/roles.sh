#!/bin/bash
# The three roles of the database, made when it is begun: the owner migrates, the application adds, the eraser erases.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner="$BACKSTORY_OWNER_PASSWORD" -v app="$BACKSTORY_APP_PASSWORD" -v eraser="$BACKSTORY_ERASER_PASSWORD" << 'SQL'
create role backstory_owner login password :'owner';
create role backstory_app login password :'app';
create role backstory_eraser login password :'eraser';
create database backstory owner backstory_owner encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' template template0;
revoke all on database backstory from public;
grant connect on database backstory to backstory_app, backstory_eraser;
SQL
