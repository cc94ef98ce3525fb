-- Demo data: these people do not exist; phone numbers are from the ranges that regulators keep free for fiction.
delete from customer where customer_id like 'K-%' and not exists
    (select 1 from support_case where support_case.customer_id = customer.customer_id);
insert into customer (customer_id, given_name, family_name, email, phone, street, postal_code, city, since)
select * from (values
    ('K-1001', 'Marta', 'Demofeld', 'marta.demofeld@example.com', '+44 20 7946 0101', '12 Sample Row', 'SW1A 9ZZ', 'London', date '2014-03-01'),
    ('K-1002', 'Jonas', 'Musterlin', 'jonas.musterlin@example.com', '+49 30 23125 102', 'Beispielweg 7', '10999', 'Berlin', date '2018-11-20'),
    ('K-1003', 'Aiko', 'Testhara', 'aiko.testhara@example.org', '+44 20 7946 0103', '3 Placeholder Lane', 'M1 9ZZ', 'Manchester', date '2021-06-15'),
    ('K-1004', 'Samuel', 'Probeson', 'samuel.probeson@example.net', '+1 202 555 0104', '455 Fiction Avenue', '20099', 'Washington', date '2009-01-05'),
    ('K-1005', 'Leïla', 'Exemplaire', 'leila.exemplaire@example.com', '+33 1 99 00 01 05', '8 rue du Modèle', '75999', 'Paris', date '2016-09-30'),
    ('K-1006', 'Piotr', 'Wzorek', 'piotr.wzorek@example.org', '+44 20 7946 0106', '21 Specimen Street', 'EH1 9ZZ', 'Edinburgh', date '2023-02-11'),
    ('K-1007', 'Nadia', 'Samplova', null, '+44 20 7946 0107', '5 Draft Close', 'BS1 9ZZ', 'Bristol', date '2012-07-19'),
    ('K-1008', 'Oluwaseun', 'Trialogun', 'seun.trialogun@example.com', '+44 20 7946 0108', '77 Mock Road', 'LS1 9ZZ', 'Leeds', date '2020-12-01')
) as demo (customer_id, given_name, family_name, email, phone, street, postal_code, city, since)
where not exists (select 1 from customer where customer.customer_id = demo.customer_id);
