package planted.names;

record ThingUtil(String name) {}
