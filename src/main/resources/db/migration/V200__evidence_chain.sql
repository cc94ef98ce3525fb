-- The record of each case that has ended, chained: entries are added and never changed.
create table evidence_entry (
    sequence_number bigint primary key,
    case_id         varchar(40) not null unique references support_case (case_id),
    recorded_at     timestamp with time zone not null,
    -- What decided the case, in tokens only, as canonical JSON; and its SHA-256.
    dossier         text not null,
    dossier_digest  varchar(64) not null,
    -- The hash of the entry before, 64 zeros for the first; and SHA-256 of this entry.
    previous_hash   varchar(64) not null,
    entry_hash      varchar(64) not null
);

-- The last entry. Its row is locked while the next one is added, so that there is one chain.
create table evidence_head (
    chain           integer primary key,
    sequence_number bigint not null,
    entry_hash      varchar(64) not null
);

insert into evidence_head (chain, sequence_number, entry_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Which entry records the outcome; null in rows from before there was a chain.
alter table outcome add column sequence_number bigint;
