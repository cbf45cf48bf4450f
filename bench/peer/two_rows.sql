-- What a case and its line of history cost PostgreSQL itself, without any framework.
begin;
insert into two_case (reference, opened_at, summary)
    values (md5(random()::text || clock_timestamp()::text), now(), repeat('Tekst i shpikur ', 38)) returning id \gset
insert into two_line (case_id, at, what) values (:id, now(), 'opened');
commit;
