package planted.web;

public record Header(String name) {}
