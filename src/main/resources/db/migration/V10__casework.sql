create table customer (
    customer_id varchar(40) primary key,
    given_name  varchar(100) not null,
    family_name varchar(100) not null,
    email       varchar(200),
    phone       varchar(40),
    street      varchar(200),
    postal_code varchar(20),
    city        varchar(100),
    since       date not null
);

create table support_case (
    case_id              varchar(40) primary key,
    customer_id          varchar(40) not null references customer (customer_id),
    channel              varchar(20) not null,
    subject              text not null,
    message              text not null,
    guarded              boolean not null default false,
    status               varchar(20) not null,
    -- What operations read about a stopped process; null while it runs.
    incident             text,
    risk_tier            varchar(20),
    risk_reasons         text,
    review_route         varchar(20),
    received_at          timestamp with time zone not null,
    -- Null until the engine has taken the message that starts the process.
    handed_over_at       timestamp with time zone,
    process_instance_key bigint,
    withdrawal_wanted_at timestamp with time zone,
    withdrawn_at         timestamp with time zone,
    idempotency_key      varchar(200) unique,
    -- SHA-256 of the request, to tell a repeated request from another one with the same key.
    request_hash         varchar(64)
);

create index support_case_by_status on support_case (status, received_at);
create index support_case_by_customer on support_case (customer_id, received_at);
create index support_case_not_handed_over on support_case (handed_over_at, received_at);
