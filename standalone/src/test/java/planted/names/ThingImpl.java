package planted.names;

record ThingImpl(String name) {}
