create table review_gate (
    case_id    varchar(40) not null,
    gate       varchar(40) not null,
    opened_at  timestamp with time zone not null,
    primary key (case_id, gate, opened_at)
);

create table review (
    review_id    varchar(60) primary key,
    case_id      varchar(40) not null,
    -- The engine's key of the job that recorded it: the same job again changes nothing.
    job_key      bigint not null unique,
    task_key     bigint not null unique,
    gate         varchar(40) not null,
    reviewer     varchar(200) not null,
    decision     varchar(30) not null,
    shown_text   text not null,
    final_reply  text not null,
    reason_codes text not null,
    guidance     text not null,
    counts       boolean not null,
    note         text not null,
    opened_at    timestamp with time zone not null,
    completed_at timestamp with time zone not null
);

create index review_by_case on review (case_id, completed_at);

create table review_escalation (
    case_id      varchar(40) not null,
    job_key      bigint primary key,
    escalated_at timestamp with time zone not null
);

create index review_escalation_by_case on review_escalation (case_id);
