package planted.names;

record ThingService(String name) {}
