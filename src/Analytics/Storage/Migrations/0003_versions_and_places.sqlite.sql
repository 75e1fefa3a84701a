-- What is read of a finding's place: the sub-heading above it, the level of its deadline, and its boxes as page:left,top,right,bottom;…
alter table finding add column subsection text;
alter table finding add column deadline text;
alter table finding add column boxes text;

-- version_key is the same for all versions of a report; null where nothing tells them apart from other reports.
alter table inspection add column outcome text;
alter table inspection add column version_key text;
create index inspection_version on inspection (version_key);

create table inspection_missing (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    message text not null,
    primary key (inspection_id, ordinal)
) strict, without rowid;

-- Written only by whoever holds the row of change_counter. Without references to inspection, whose rows another writer may be replacing.
create table superseded (
    inspection_id text not null primary key,
    by_inspection_id text not null
) strict, without rowid;

create table document_url (
    document_sha256 text not null references document (sha256),
    url text not null,
    primary key (document_sha256, url)
) strict, without rowid;

insert into document_url (document_sha256, url)
select sha256, url from document where length(url) <= 500;

-- Files that could not be opened when they were last given: there are no bytes to keep a rejection of. Gone when they are read.
create table unopened_file (
    path text not null primary key,
    reason text not null
) strict, without rowid;
