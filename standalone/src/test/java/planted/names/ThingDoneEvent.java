package planted.names;

record ThingDoneEvent(String name) {}
