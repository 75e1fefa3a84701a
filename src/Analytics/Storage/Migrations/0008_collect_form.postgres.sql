-- What is posted to an address, where that is not all that is asked.
alter table frontier add column form text;
