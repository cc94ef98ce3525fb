-- Where in its trace a case began, as the W3C's header traceparent writes it; null where nothing was traced.
alter table support_case add column traceparent varchar(60);

-- Who let a step that had stopped at an incident try again.
create table incident_retry (
    retry_id             varchar(40) primary key,
    incident_key         bigint not null,
    process_instance_key bigint not null,
    case_id              varchar(40),
    process_id           varchar(200) not null,
    element_id           varchar(200) not null,
    message              text not null,
    retried_by           varchar(200) not null,
    retried_at           timestamp with time zone not null
);

create index incident_retry_by_time on incident_retry (retried_at);
create index incident_retry_by_case on incident_retry (case_id, retried_at);

create index support_case_by_process on support_case (process_instance_key);
