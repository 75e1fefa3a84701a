-- What a run has asked of each host: its budget is that of all its workers together, and a kill does not renew it.
create table collect_cost (
    run_id text not null references collect_run (id),
    host text not null references collect_host (host),
    requests integer not null,
    primary key (run_id, host)
) strict, without rowid;

-- What a page led to, where the page itself is not asked.
create index frontier_via on frontier (source, via);
