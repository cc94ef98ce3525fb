create table outcome (
    case_id     varchar(40) primary key,
    outcome     varchar(20) not null,
    recorded_at timestamp with time zone not null
);
