create table context_pack (
    context_id  varchar(60) primary key,
    case_id     varchar(40) not null unique references support_case (case_id),
    -- JSON: the passages and what is known about the customer, without personal data.
    content     text not null,
    gathered_at timestamp with time zone not null
);
