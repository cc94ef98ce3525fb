-- One data key for each customer, and for each question of an agent; wrapped by a master key that is not in here.
create table vault_key (
    -- customer:<number>, case:<id>, or application.
    owner        varchar(60) primary key,
    -- Which master key has wrapped it. Both are null once the key is destroyed; the row stays, so that none is made anew.
    master_id    varchar(16),
    wrapped      bytea,
    made_at      timestamp with time zone not null,
    destroyed_at timestamp with time zone
);

create index vault_key_by_master on vault_key (master_id);

-- Whose key has sealed an entry. Null: the master key named by key_id itself, until the next start seals it anew.
alter table vault_entry add column owner varchar(60);
alter table vault_entry alter column key_id drop not null;
-- Null once the value is erased; its name and kind stay, so that it can be said what was there.
alter table vault_entry alter column sealed drop not null;
-- HMAC-SHA256 of kind and value with the owner's key: finds the token of a value in its case.
alter table vault_entry add column lookup varchar(64);

create index vault_entry_by_owner on vault_entry (owner);

-- A customer's record is sealed with their key; in clear is only what another system has just put here.
alter table customer alter column given_name drop not null;
alter table customer alter column family_name drop not null;
alter table customer add column sealed bytea;
alter table customer add column erased_at timestamp with time zone;

-- Words of customers' names as HMAC-SHA256 with the application's key, to find customers by them.
create table customer_word (
    keyed       varchar(64) not null,
    customer_id varchar(40) not null references customer (customer_id),
    primary key (keyed, customer_id)
);

create index customer_word_by_customer on customer_word (customer_id);

-- Which customers the question of an agent names: it is erased with each of them.
create table vault_subject (
    case_id     varchar(40) not null references support_case (case_id),
    customer_id varchar(40) not null references customer (customer_id),
    primary key (case_id, customer_id)
);
