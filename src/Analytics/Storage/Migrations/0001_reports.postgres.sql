-- Text is compared by code point, as SQLite does: the same order on both.
create table document (
    sha256 text collate "C" not null primary key,
    file_name text collate "C" not null,
    length bigint not null,
    media_type text collate "C" not null,
    url text collate "C",
    title text collate "C",
    listed_published_on date,
    fetched_at timestamptz not null,
    licence text collate "C"
);

create table file (
    document_sha256 text collate "C" not null references document (sha256),
    name text collate "C" not null,
    primary key (document_sha256, name)
);

create table rejection (
    document_sha256 text collate "C" not null primary key references document (sha256),
    reason text collate "C" not null,
    parser_version text collate "C" not null
);

create table inspection (
    id text collate "C" not null primary key,
    document_sha256 text collate "C" not null unique references document (sha256),
    framework text collate "C" not null,
    authority_name text collate "C" not null,
    published_on date,
    published_on_source text collate "C",
    care_scope text collate "C",
    parser_version text collate "C" not null,
    model_version text collate "C",
    items integer not null,
    narratives integer not null
);

create table inspection_authority (
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    ordinal integer not null,
    gss text collate "C" not null,
    primary key (inspection_id, ordinal)
);

create table inspection_window (
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    ordinal integer not null,
    starts_on date not null,
    ends_on date not null,
    primary key (inspection_id, ordinal)
);

create table lead_inspector (
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    ordinal integer not null,
    name text collate "C" not null,
    primary key (inspection_id, ordinal)
);

create table judgement (
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    ordinal integer not null,
    name text collate "C" not null,
    grade text collate "C" not null,
    primary key (inspection_id, name)
);

create table inspection_warning (
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    ordinal integer not null,
    message text collate "C" not null,
    primary key (inspection_id, ordinal)
);

-- place counts all findings of an inspection from 1, ordinal those of the same kind.
create table finding (
    id text collate "C" not null unique,
    inspection_id text collate "C" not null references inspection (id) on delete cascade,
    place integer not null,
    kind text collate "C" not null,
    body text collate "C" not null,
    ordinal integer not null,
    section text collate "C" not null,
    paragraph integer,
    page integer not null,
    text text collate "C" not null,
    framework_tag text collate "C",
    polarity text collate "C" not null,
    primary key (inspection_id, place)
);

-- By inspection and place, not by the finding's id, which is a hash: the rows of a report stay side by side.
create table finding_theme (
    inspection_id text collate "C" not null,
    place integer not null,
    ordinal integer not null,
    theme text collate "C" not null,
    probability double precision not null,
    primary key (inspection_id, place, theme),
    foreign key (inspection_id, place) references finding (inspection_id, place) on delete cascade
);

-- One row a document, with the number of its newest change; the numbers come from change_counter, which has one row.
create table change (
    document_sha256 text collate "C" not null primary key references document (sha256),
    sequence bigint not null unique
);

create table change_counter (
    last bigint not null
);

insert into change_counter (last) values (0);
