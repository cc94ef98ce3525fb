create table injection_check (
    case_id    varchar(40) primary key references support_case (case_id),
    suspected  boolean not null,
    score      double precision not null,
    -- The passages that read like an instruction to the model, with tokens, as a JSON array.
    passages   text not null,
    checked_at timestamp with time zone not null
);
create index injection_check_at on injection_check (checked_at);
