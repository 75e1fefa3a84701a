-- One collection from one source: finished, or to be continued by the same call again; stopped with a message where a page was not as expected.
create table collect_run (
    id text collate "C" not null primary key,
    source text collate "C" not null,
    scope text collate "C" not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    stopped text collate "C"
);

create index collect_run_source on collect_run (source, started_at);

-- Whose turn it is: nobody asks a host before next_at, and nobody but the holder until held_until.
create table collect_host (
    host text collate "C" not null primary key,
    next_at timestamptz not null,
    held_by text collate "C",
    held_until timestamptz not null,
    robots_state text collate "C",
    robots_text text collate "C",
    robots_until timestamptz
);

-- What is asked for, when next, and what came of it. The host is that of the address where a redirect led, if one did.
create table frontier (
    id text collate "C" not null primary key,
    run_id text collate "C" not null references collect_run (id),
    source text collate "C" not null,
    kind text collate "C" not null,
    is_document boolean not null,
    url text collate "C" not null,
    file_name text collate "C",
    title text collate "C",
    published_on date,
    via text collate "C",
    host text collate "C" not null references collect_host (host),
    location text collate "C",
    hops integer not null default 0,
    due_at timestamptz not null,
    attempts integer not null default 0,
    asked_at timestamptz,
    outcome text collate "C",
    detail text collate "C",
    etag text collate "C",
    last_modified text collate "C",
    sha256 text collate "C",
    fetched_at timestamptz,
    is_ingested boolean not null default true
);

create index frontier_run on frontier (run_id, host, due_at);
