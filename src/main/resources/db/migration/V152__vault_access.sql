-- Who has read which personal values, and why: one row a value, person, reason and hour.
create table vault_access (
    -- The case's number, or the customer's where no case was looked at.
    subject     varchar(40)  not null,
    customer_id varchar(40),
    person      varchar(200) not null,
    why         varchar(20)  not null,
    -- A token such as [PERSON_1], or the name of a field; never a value.
    field       varchar(80)  not null,
    in_hour     timestamp with time zone not null,
    first_at    timestamp with time zone not null,
    primary key (subject, person, why, in_hour, field)
);

create index vault_access_by_time on vault_access (first_at);
create index vault_access_by_customer on vault_access (customer_id);
create index vault_access_by_person on vault_access (person);

-- A message between its arrival and its first step, sealed with the customer's key; gone once its tokens are in.
create table vault_incoming (
    case_id varchar(40) primary key references support_case (case_id),
    subject bytea not null,
    message bytea not null
);

-- Whether idempotency_key and request_hash are keyed hashes; the next start makes those of before to such.
alter table support_case add column request_marked boolean default false not null;
