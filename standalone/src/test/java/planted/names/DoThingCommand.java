package planted.names;

record DoThingCommand(String name) {}
