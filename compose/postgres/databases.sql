-- Runs once, when the volume is empty: a database for Holdfast and one for Camunda, each with an owner of its own.
\getenv holdfast_password HOLDFAST_DB_PASSWORD
\getenv camunda_password CAMUNDA_DB_PASSWORD
CREATE ROLE holdfast LOGIN PASSWORD :'holdfast_password';
CREATE DATABASE holdfast OWNER holdfast;
REVOKE CONNECT ON DATABASE holdfast FROM PUBLIC;
CREATE ROLE camunda LOGIN PASSWORD :'camunda_password';
CREATE DATABASE camunda OWNER camunda;
REVOKE CONNECT ON DATABASE camunda FROM PUBLIC;
