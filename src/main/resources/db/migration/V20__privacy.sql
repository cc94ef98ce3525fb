create table vault_entry (
    case_id    varchar(40) not null references support_case (case_id),
    -- A token such as [PERSON_1], or asWritten:<SHA-256 of a text with tokens>.
    name       varchar(80) not null,
    -- Null where the entry holds no value of a kind of its own.
    data_class varchar(20),
    key_id     varchar(16) not null,
    -- AES-256-GCM: nonce, then the sealed value; bound to case and name.
    sealed     bytea       not null,
    kept_at    timestamp with time zone not null,
    primary key (case_id, name)
);
