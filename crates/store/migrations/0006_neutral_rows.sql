-- Desks and reach say what lists must compare and nothing more: the id of what waits no longer names it,
-- and why a case is in reach stands in the sealed facts alone.
alter table desk add column
    -- Version of the stream this row was projected at. Clear: as the same column of events.
    version bigint not null default 0;

-- A neutral id for what waits already: its place among those of its stream. The column is borrowed for it.
update desk set version =
  (select count(*) from desk other where other.stream = desk.stream and other.item_id <= desk.item_id);
update desk set item_id = stream || '/' || version;
update desk set version = coalesce((select c.version from cases c where c.case_id = desk.stream), 0);

update reach set relation = 'stays' where relation = 'removal_notice';
delete from reach where relation <> 'stays' and exists (
  select 1 from reach other where other.case_id = reach.case_id and other.institution = reach.institution
  and other.function = reach.function and other.person = reach.person
  and other.relation <> 'stays' and other.relation < reach.relation);
update reach set relation = '' where relation <> 'stays';
