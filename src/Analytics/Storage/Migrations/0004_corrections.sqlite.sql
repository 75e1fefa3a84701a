-- What the model says of a finding whose labels are a correction's, as slug:probability|…; null where the labels are the model's own.
alter table finding add column model_themes text;
alter table finding add column model_polarity text;

-- Append only: of a finding the row with the highest number holds. Without themes it takes the correction before it back.
-- Without reference to finding, whose rows are replaced; the passage is told, so that it can be learnt from when it is no longer found.
-- The labels before are those that the finding had until then.
create table correction (
    number integer not null primary key autoincrement,
    finding_id text not null,
    document_sha256 text not null references document (sha256),
    kind text not null,
    section text not null,
    text text not null,
    themes text,
    polarity text,
    author text not null,
    reason text not null,
    made_at text not null,
    themes_before text not null,
    polarity_before text not null
) strict;

create index correction_finding on correction (finding_id, number);
create index correction_document on correction (document_sha256);

-- Labels that others took the place of: either a model's or, of a correction, an author's.
create table label_history (
    number integer not null primary key autoincrement,
    finding_id text not null,
    document_sha256 text not null references document (sha256),
    themes text not null,
    polarity text not null,
    model_version text,
    author text,
    replaced_at text not null
) strict;

create index label_history_finding on label_history (finding_id, number);
