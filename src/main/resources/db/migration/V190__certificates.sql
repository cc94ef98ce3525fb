-- A candidate tried against the current model: one row a certificate.
create table model_certificate (
    certificate_id   varchar(40) primary key,
    pattern_id       varchar(100) not null,
    pattern_version  integer not null,
    pattern_hash     varchar(64) not null,
    -- both models by their names in the settings, with vendor and the vendor's name as they were then
    candidate        varchar(40) not null,
    candidate_provider varchar(40) not null,
    candidate_model  varchar(200) not null,
    current_name     varchar(40) not null,
    current_provider varchar(40) not null,
    current_model    varchar(200) not null,
    -- JSON: the suite and the rule as they were then
    suite            text not null,
    rule             text not null,
    ordered_by       varchar(200) not null,
    ordered_at       timestamp with time zone not null,
    -- Null until the engine has taken the message that starts the process.
    handed_over_at   timestamp with time zone,
    -- PASSED, FAILED or NOT_DECIDED, with all figures as JSON; null until all cases have been run
    verdict          varchar(20),
    judgement        text,
    judged_at        timestamp with time zone,
    -- ACCEPTED or REFUSED, by whom; only what passed is signed
    signature        varchar(20),
    signed_by        varchar(200),
    remark           text,
    signed_at        timestamp with time zone
);

create index model_certificate_by_time on model_certificate (ordered_at);

-- What one model made of one case of a certificate's suite.
create table certificate_case (
    certificate_id varchar(40) not null references model_certificate (certificate_id),
    case_name      varchar(30) not null,
    -- CANDIDATE or CURRENT
    side           varchar(10) not null,
    outcome        varchar(20) not null,
    why            varchar(500) not null,
    draft          text not null,
    -- JSON: each finding with its check, verdict and sentence
    findings       text not null,
    tries          integer not null,
    cost_micros    bigint not null,
    tokens_in      integer not null,
    tokens_out     integer not null,
    millis         bigint not null,
    primary key (certificate_id, case_name, side)
);
