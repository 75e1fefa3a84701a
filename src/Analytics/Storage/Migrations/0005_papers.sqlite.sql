-- What a paper tells of itself that no question asks for is one JSON text (facts). gss is null where nothing tells the council.
create table paper (
    id text not null primary key,
    document_sha256 text not null unique references document (sha256),
    kind text not null,
    gss text,
    committee text,
    meeting_date text,
    item text,
    title text not null,
    facts text not null,
    passages integer not null,
    parser_version text not null,
    model_version text
) strict, without rowid;

create index paper_gss on paper (gss);

-- place counts all passages of a paper from 1, ordinal those of the same role; themes as slug:probability|…; under is another passage's id.
create table paper_passage (
    id text not null unique,
    paper_id text not null references paper (id) on delete cascade,
    place integer not null,
    role text not null,
    ordinal integer not null,
    label text,
    page integer not null,
    section text not null,
    text text not null,
    under text,
    owner text,
    deadline text,
    deadline_text text,
    status text,
    polarity text not null,
    themes text not null,
    primary key (paper_id, place)
) strict;
