package planted.query;

import planted.simulator.Dice;

record Simulating(Dice dice) {}
