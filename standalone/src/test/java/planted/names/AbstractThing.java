package planted.names;

record AbstractThing(String name) {}
