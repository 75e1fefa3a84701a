-- What a paper tells of itself that no question asks for is one JSON text (facts). gss is null where nothing tells the council.
create table paper (
    id text collate "C" not null primary key,
    document_sha256 text collate "C" not null unique references document (sha256),
    kind text collate "C" not null,
    gss text collate "C",
    committee text collate "C",
    meeting_date text collate "C",
    item text collate "C",
    title text collate "C" not null,
    facts text collate "C" not null,
    passages integer not null,
    parser_version text collate "C" not null,
    model_version text collate "C"
);

create index paper_gss on paper (gss);

-- place counts all passages of a paper from 1, ordinal those of the same role; themes as slug:probability|…; under is another passage's id.
create table paper_passage (
    id text collate "C" not null unique,
    paper_id text collate "C" not null references paper (id) on delete cascade,
    place integer not null,
    role text collate "C" not null,
    ordinal integer not null,
    label text collate "C",
    page integer not null,
    section text collate "C" not null,
    text text collate "C" not null,
    under text collate "C",
    owner text collate "C",
    deadline text collate "C",
    deadline_text text collate "C",
    status text collate "C",
    polarity text collate "C" not null,
    themes text collate "C" not null,
    primary key (paper_id, place)
);
