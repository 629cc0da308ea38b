-- What: how each case counts in the rates, stored, the index that answers for a board, and the views that boards read.
-- Why: one definition of what counts (docs/rates.md); the cases of a stretch of time are counted from the index alone,
--      however many other communities and years lie beside them.
-- Must be true before: V20 made the order of the newest.

alter table requests.cases add column standing text generated always as (
    case
        when state <> 'closed' then 'running'
        when outcome = 'withdrawn' then 'withdrawn'
        when outcome = 'duplicate' then 'duplicate'
        when kind = 'praise' then 'praise'
        when survey = 'not_reached' then 'not_reached'
        when excluded is not null then 'excluded'
        when survey = 'answered' then 'answered'
        else 'not_asked'
    end) stored;
comment on column requests.cases.standing is 'how it counts: only what the resident answered stands in the rates, everything else beside them';
alter table requests.cases add column responded_in_time boolean
    generated always as (coalesce(responded_at <= respond_due, false)) stored;
comment on column requests.cases.responded_in_time is 'the first contact came within the promise';
alter table requests.cases add column settled_in_time boolean
    generated always as (coalesce(solved and resolved_at <= resolve_due, false)) stored;
comment on column requests.cases.settled_in_time is 'the resident says that it is solved, and the result came within the promise';

drop index requests.cases_newest;
create index cases_newest on requests.cases (community_id, reported_at desc, id desc)
    include (grid_id, category, standing, responded_in_time, settled_in_time, satisfied, reopened, lead_post, avoid_post);
-- The reason of an exclusion may be longer than a line of an index.
drop index requests.cases_by_closing;
create index cases_by_closing on requests.cases (community_id, closed_on) where closed_on is not null;

create view requests.v_case with (security_invoker = true) as
    select community_id, id, number, reported_at, grid_id, place_label, category, catalogue_version, emergency, state,
           tier, due_at, lead_post, avoid_post, standing, excluded, responded_in_time, settled_in_time, satisfied,
           reopened
    from requests.cases;
comment on view requests.v_case is 'what figures are made of: no words of residents, nobody''s name';

create view requests.v_ladder_level with (security_invoker = true) as
    select community_id, tier, role, name_hans, name_hant, name_en from requests.ladder_level;

revoke insert, update, delete on requests.v_case, requests.v_ladder_level from ${app_role};
