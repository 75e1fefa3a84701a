-- One collection from one source: finished, or to be continued by the same call again; stopped with a message where a page was not as expected.
create table collect_run (
    id text not null primary key,
    source text not null,
    scope text not null,
    started_at text not null,
    finished_at text,
    stopped text
) strict, without rowid;

create index collect_run_source on collect_run (source, started_at);

-- Whose turn it is: nobody asks a host before next_at, and nobody but the holder until held_until.
create table collect_host (
    host text not null primary key,
    next_at text not null,
    held_by text,
    held_until text not null,
    robots_state text,
    robots_text text,
    robots_until text
) strict, without rowid;

-- What is asked for, when next, and what came of it. The host is that of the address where a redirect led, if one did.
create table frontier (
    id text not null primary key,
    run_id text not null references collect_run (id),
    source text not null,
    kind text not null,
    is_document integer not null,
    url text not null,
    file_name text,
    title text,
    published_on text,
    via text,
    host text not null references collect_host (host),
    location text,
    hops integer not null default 0,
    due_at text not null,
    attempts integer not null default 0,
    asked_at text,
    outcome text,
    detail text,
    etag text,
    last_modified text,
    sha256 text,
    fetched_at text,
    is_ingested integer not null default 1
) strict, without rowid;

create index frontier_run on frontier (run_id, host, due_at);
