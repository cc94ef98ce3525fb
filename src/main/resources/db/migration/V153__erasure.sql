-- Whose personal data was erased: what stays, so that it can be proven and is not done twice.
create table erasure (
    customer_id varchar(40) primary key references customer (customer_id),
    erased_at   timestamp with time zone not null,
    erased_by   varchar(200) not null,
    -- How many cases there were, how many sealed values they had, and how many of them were running and were withdrawn.
    cases       integer not null,
    vault_values integer not null,
    withdrawn   integer not null
);
