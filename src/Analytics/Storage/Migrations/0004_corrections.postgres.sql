-- What the model says of a finding whose labels are a correction's, as slug:probability|…; null where the labels are the model's own.
alter table finding add column model_themes text collate "C";
alter table finding add column model_polarity text collate "C";

-- Append only: of a finding the row with the highest number holds. Without themes it takes the correction before it back.
-- Without reference to finding, whose rows are replaced; the passage is told, so that it can be learnt from when it is no longer found.
-- The labels before are those that the finding had until then.
create table correction (
    number bigint generated always as identity primary key,
    finding_id text collate "C" not null,
    document_sha256 text collate "C" not null references document (sha256),
    kind text collate "C" not null,
    section text collate "C" not null,
    text text collate "C" not null,
    themes text collate "C",
    polarity text collate "C",
    author text collate "C" not null,
    reason text collate "C" not null,
    made_at timestamptz not null,
    themes_before text collate "C" not null,
    polarity_before text collate "C" not null
);

create index correction_finding on correction (finding_id, number);
create index correction_document on correction (document_sha256);

-- Labels that others took the place of: either a model's or, of a correction, an author's.
create table label_history (
    number bigint generated always as identity primary key,
    finding_id text collate "C" not null,
    document_sha256 text collate "C" not null references document (sha256),
    themes text collate "C" not null,
    polarity text collate "C" not null,
    model_version text collate "C",
    author text collate "C",
    replaced_at timestamptz not null
);

create index label_history_finding on label_history (finding_id, number);
