-- A case belongs to the process of a diagram; those that are there came in as customers' messages.
alter table support_case add column process_id varchar(200) default 'customerReply' not null;

-- A question is a case without a customer. It is asked by a person who has signed in.
alter table support_case alter column customer_id drop not null;
alter table support_case add column asked_by varchar(200);

create index support_case_by_asker on support_case (asked_by, received_at);

create table answer (
    case_id     varchar(40) primary key references support_case (case_id),
    -- With tokens in place of personal data; empty where there is no answer.
    text        text not null,
    -- JSON: the statements with their sources, the sources, and what to read next.
    claims      text not null,
    sources     text not null,
    next        text not null,
    -- Why there is no answer, in one sentence with tokens; empty where there is one.
    why_none    text not null,
    given_at    timestamp with time zone not null
);
