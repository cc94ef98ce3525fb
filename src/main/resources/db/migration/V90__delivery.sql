create table outbox (
    delivery_id     varchar(40) primary key,
    -- One reply a case.
    case_id         varchar(40) not null unique references support_case (case_id),
    channel         varchar(20) not null,
    -- Subject and text keep their tokens; values come in at the moment of sending and are not stored.
    subject         text        not null,
    text            text        not null,
    state           varchar(10) not null,
    attempts        int         not null,
    created_at      timestamp with time zone not null,
    -- When it is due; while it is being sent, when whoever sends it counts as crashed.
    next_attempt_at timestamp with time zone not null,
    sent_at         timestamp with time zone,
    -- The way it went, such as "by e-mail".
    sent_way        varchar(40),
    last_error      text
);

create index outbox_by_state on outbox (state, next_attempt_at);
create index outbox_by_sent_at on outbox (sent_at);
