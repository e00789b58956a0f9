package planted.names;

record ThingDto(String name) {}
