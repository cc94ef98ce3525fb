create table draft (
    draft_id        varchar(40) primary key,
    case_id         varchar(40) not null references support_case (case_id),
    context_id      varchar(100) not null,
    revision        integer not null,
    route           varchar(100) not null,
    text            text not null,
    -- JSON: each claim with the ids of the passages that the model cites for it.
    claims          text not null,
    model           varchar(200) not null,
    pattern_id      varchar(100) not null,
    pattern_version integer not null,
    pattern_hash    varchar(64) not null,
    written_at      timestamp with time zone not null
);

create index draft_by_case on draft (case_id, written_at);
