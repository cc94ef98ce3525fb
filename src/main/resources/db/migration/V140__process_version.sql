create table process_version (
    -- The engine's key of a deployed version of a process.
    definition_key bigint primary key,
    first_seen_at  timestamp with time zone not null
);
