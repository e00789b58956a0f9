package planted.names;

record ThingHelper(String name) {}
