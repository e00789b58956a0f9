package planted.query;

public record Answering(String what) {}
