-- Which values people have typed into replies by hand; tokens took their place when the review was recorded.
create table typed_value (
    case_id  varchar(40) not null references support_case (case_id),
    token    varchar(80) not null,
    typed_at timestamp with time zone not null,
    primary key (case_id, token)
);
