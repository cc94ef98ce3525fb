-- The engine's key of the job that opened the gate: the same job again changes nothing. Null in rows from before.
alter table review_gate add column job_key bigint;
create unique index review_gate_by_job on review_gate (job_key);
