#!/bin/sh
# Run once by the postgres image when its volume is new: the api's role owns the database, the worker's can judge only.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<SQL
create role judge login password '$JUDGE_PASSWORD';
create role judge_worker login password '$JUDGE_WORKER_PASSWORD';
create database judge owner judge;
SQL
