package planted.names;

record ThingManager(String name) {}
