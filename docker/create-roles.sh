#!/bin/sh
# Runs once, when the database folder is made: the role that migrates and the role that serves.
set -eu
psql --set=ON_ERROR_STOP=1 --username=postgres --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" <<'SQL'
create role piawai_owner login password :'owner';
create role piawai_app login password :'app';
create database piawai owner piawai_owner;
SQL
