create table draft_check (
    draft_id   varchar(40) primary key references draft (draft_id),
    case_id    varchar(40) not null references support_case (case_id),
    verdict    varchar(20) not null,
    -- JSON: each finding with its check, verdict and sentence.
    findings   text not null,
    checked_at timestamp with time zone not null
);

create index draft_check_by_case on draft_check (case_id, checked_at);
