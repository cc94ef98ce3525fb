-- Since when a case has its status: one that is in progress for long stands still.
alter table support_case add column status_since timestamp with time zone;

update support_case set status_since = current_timestamp;

alter table support_case alter column status_since set default current_timestamp;

alter table support_case alter column status_since set not null;
