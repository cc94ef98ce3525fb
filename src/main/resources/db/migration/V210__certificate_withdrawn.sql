-- Who ended a certificate before it was signed, and when; it is never signed after that.
alter table model_certificate add column withdrawn_by varchar(200);
alter table model_certificate add column withdrawn_at timestamp with time zone;
-- Null until the engine has taken the message that ends the process.
alter table model_certificate add column withdrawal_told_at timestamp with time zone;
