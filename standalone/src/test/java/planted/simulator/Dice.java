package planted.simulator;

public record Dice(int eyes) {}
