-- Documents whose bytes are kept and that wait for a worker. Nobody takes one before due_at; whoever takes it moves that moment on while at it (a lease),
-- so that what a worker that died held is due again by itself. One that was given up stays, and is taken by nobody until it is put back.
create table queued_document (
    sha256 text collate "C" not null primary key,
    step text collate "C" not null,
    file_name text collate "C" not null,
    length bigint not null,
    url text collate "C",
    title text collate "C",
    published_on date,
    fetched_at timestamptz not null,
    revision integer not null default 1,
    queued_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    held_by text collate "C",
    error text collate "C",
    given_up_at timestamptz
);

create index queued_document_due on queued_document (due_at, sha256) where given_up_at is null;
create index queued_document_held on queued_document (held_by) where held_by is not null;

-- Every name and every address that the bytes came under since they are in the queue.
create table queued_name (
    sha256 text collate "C" not null references queued_document (sha256) on delete cascade,
    name text collate "C" not null,
    is_url boolean not null,
    primary key (sha256, name, is_url)
);
