package planted.command;

/** Knows the framework through another. */
record FarDecider(Near near) {}
