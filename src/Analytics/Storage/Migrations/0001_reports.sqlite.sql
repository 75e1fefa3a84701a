create table document (
    sha256 text not null primary key,
    file_name text not null,
    length integer not null,
    media_type text not null,
    url text,
    title text,
    listed_published_on text,
    fetched_at text not null,
    licence text
) strict, without rowid;

create table file (
    document_sha256 text not null references document (sha256),
    name text not null,
    primary key (document_sha256, name)
) strict, without rowid;

create table rejection (
    document_sha256 text not null primary key references document (sha256),
    reason text not null,
    parser_version text not null
) strict, without rowid;

create table inspection (
    id text not null primary key,
    document_sha256 text not null unique references document (sha256),
    framework text not null,
    authority_name text not null,
    published_on text,
    published_on_source text,
    care_scope text,
    parser_version text not null,
    model_version text,
    items integer not null,
    narratives integer not null
) strict, without rowid;

create table inspection_authority (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    gss text not null,
    primary key (inspection_id, ordinal)
) strict, without rowid;

create table inspection_window (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    starts_on text not null,
    ends_on text not null,
    primary key (inspection_id, ordinal)
) strict, without rowid;

create table lead_inspector (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    name text not null,
    primary key (inspection_id, ordinal)
) strict, without rowid;

create table judgement (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    name text not null,
    grade text not null,
    primary key (inspection_id, name)
) strict, without rowid;

create table inspection_warning (
    inspection_id text not null references inspection (id) on delete cascade,
    ordinal integer not null,
    message text not null,
    primary key (inspection_id, ordinal)
) strict, without rowid;

-- place counts all findings of an inspection from 1, ordinal those of the same kind.
create table finding (
    id text not null unique,
    inspection_id text not null references inspection (id) on delete cascade,
    place integer not null,
    kind text not null,
    body text not null,
    ordinal integer not null,
    section text not null,
    paragraph integer,
    page integer not null,
    text text not null,
    framework_tag text,
    polarity text not null,
    primary key (inspection_id, place)
) strict;

-- By inspection and place, not by the finding's id, which is a hash: the rows of a report stay side by side.
create table finding_theme (
    inspection_id text not null,
    place integer not null,
    ordinal integer not null,
    theme text not null,
    probability real not null,
    primary key (inspection_id, place, theme),
    foreign key (inspection_id, place) references finding (inspection_id, place) on delete cascade
) strict, without rowid;

-- One row a document, with the number of its newest change; the numbers come from change_counter, which has one row.
create table change (
    document_sha256 text not null primary key references document (sha256),
    sequence integer not null unique
) strict, without rowid;

create table change_counter (
    last integer not null
) strict;

insert into change_counter (last) values (0);
