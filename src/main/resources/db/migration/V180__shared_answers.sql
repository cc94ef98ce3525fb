-- A call of a pattern that allows it may take the answer of an earlier call with the same prompt.
-- SHA-256 of all that is sent; null where answers are not shared
alter table model_call add column prompt_hash varchar(64);
-- The call whose answer was taken; this one was not made then.
alter table model_call add column shared_from varchar(80);

create index model_call_by_prompt on model_call (prompt_hash);
