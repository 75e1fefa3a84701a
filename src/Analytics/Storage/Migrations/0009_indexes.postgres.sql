-- What came and is still to be read: few at any time, of many addresses.
create index frontier_uningested on frontier (source) where is_document and not is_ingested;
