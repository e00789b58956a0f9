package planted.command;

public record Ordering(String what) {}
