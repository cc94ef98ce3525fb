-- What the list of cases shows and filters by, as triage recognised it.
alter table support_case add column topic varchar(200);
update support_case set topic = (select topic from triage_result where triage_result.case_id = support_case.case_id);

-- Whether incident has a text, which is too long for an index.
alter table support_case add column stopped boolean default false not null;
update support_case set stopped = true where incident is not null;

-- Everything by which the list is filtered, ordered and counted, so that its queries need not read the messages.
create index support_case_list on support_case
    (received_at, case_id, customer_id, channel, status, stopped, risk_tier, topic);
-- Which would be preferred to it, and then all cases of a status sorted to show 25.
drop index support_case_by_status;
create index support_case_by_topic on support_case (topic);
