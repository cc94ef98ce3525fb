create table triage_result (
    case_id       varchar(40) primary key references support_case (case_id),
    topic         varchar(200) not null,
    -- What the topic would have been; the same as the topic unless that is 'unknown'.
    likeliest     varchar(200) not null,
    confidence    double precision not null,
    urgency       varchar(10) not null,
    language      varchar(10) not null,
    classified_at timestamp with time zone not null
);
