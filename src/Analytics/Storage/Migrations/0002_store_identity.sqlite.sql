-- One row, written here and never changed: what is derived from a store (the full-text index) tells by it whose it is.
create table store (
    id text not null
) strict;

insert into store (id) values (lower(hex(randomblob(16))));
