-- What: the deadline that counts now, stored, and the index by which the worklist is read.
-- Why: nearest first over two promises is an index scan only where the nearer one is a column.
-- Must be true before: V1 made the cases.

alter table requests.cases add column due_at timestamptz generated always as (
    coalesce(
        case
            when state = 'closed' then null
            when state = 'paused' then paused_until
            when state = 'to_call_back' then call_back_until
            when state in ('received', 'dispatched', 'handling', 'reopened') and responded_at is null
                then least(respond_due, resolve_due)
            else resolve_due
        end,
        timestamptz '9999-12-31 00:00:00+00')) stored;
comment on column requests.cases.due_at is 'what is due next: contact, settlement, end of a pause or of the call-back; the end of the year 9999 where nothing runs';

drop index requests.cases_open;
create index cases_open on requests.cases (community_id, (not emergency), due_at, id) where state <> 'closed';
create index cases_newest on requests.cases (community_id, reported_at desc, id desc);
