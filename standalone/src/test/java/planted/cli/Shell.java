package planted.cli;

public record Shell(String prompt) {}
