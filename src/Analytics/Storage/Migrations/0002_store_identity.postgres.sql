-- One row, written here and never changed: what is derived from a store (the full-text index) tells by it whose it is.
create table store (
    id text collate "C" not null
);

insert into store (id) values (replace(gen_random_uuid()::text, '-', ''));
