-- One row a call to a model: written before the call, settled after it.
create table model_call (
    call_id            varchar(80) primary key,
    -- The piece of work that the call is for, and the how manieth call for it this is, from 1.
    work               varchar(60) not null,
    attempt            integer not null,
    -- ASK, or REPAIR for a second call about an answer that could not be used
    kind               varchar(10) not null,
    case_id            varchar(40) not null,
    step               varchar(200) not null,
    pattern_id         varchar(100) not null,
    pattern_version    integer not null,
    pattern_hash       varchar(64) not null,
    risk_tier          varchar(20) not null,
    team               varchar(100) not null,
    -- the model by its name in the settings, its vendor, and the vendor's names of what was asked and what answered
    model              varchar(40) not null,
    provider           varchar(40) not null,
    model_asked        varchar(200) not null,
    model_answered     varchar(200),
    request_id         varchar(100),
    http_status        integer,
    -- CALLING until it is settled; UNKNOWN when whoever called is gone and nobody knows how it ended
    outcome            varchar(20) not null,
    why                varchar(400),
    finish_reason      varchar(40),
    tokens_in          integer not null default 0,
    tokens_cached      integer not null default 0,
    tokens_out         integer not null default 0,
    -- millionths of the currency; reserved is what it could have cost at most
    reserved_micros    bigint not null,
    cost_micros        bigint not null,
    currency           varchar(3) not null,
    queue_millis       bigint not null,
    first_byte_millis  bigint,
    total_millis       bigint,
    retries            integer not null,
    called_at          timestamp with time zone not null,
    -- after this whoever called counts as gone
    lease_until        timestamp with time zone not null,
    settled_at         timestamp with time zone,
    prompt             text,
    answer             text,
    unique (work, attempt)
);

create index model_call_by_time on model_call (called_at);
create index model_call_by_case on model_call (case_id, called_at);

-- What is spent or held for calls under way, in millionths of a euro: by CASE, by PATTERN and day, by TEAM and month.
create table model_budget (
    scope       varchar(10) not null,
    name        varchar(100) not null,
    period      varchar(10) not null,
    held_micros bigint not null,
    primary key (scope, name, period)
);

-- A draft names all models that were allowed.
alter table draft alter column route set data type varchar(400);
